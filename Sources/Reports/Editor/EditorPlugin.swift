internal import Receivables

/// The plugin of the Lua language server by which the parameters of a question have types that nobody wrote.
///
/// The server types a parameter by an annotation above the function and by nothing else. The plugin shows it the text with
/// these annotations put in; the file stays as it is. It is Lua and runs inside the server, which asks once whether it may.
struct EditorPlugin {
  /// What stands above each file that is made.
  let note: String

  var text: String { "\(note)\n\n\(tables)\n\n\(EditorPlugin.code)" }

  private var tables: String {
    let questions = Question.allCases.map { question in
      let parameters = question.views.map { "\"\($0.rawValue.capitalised)\"" }.joined(separator: ", ")
      return
        "  \(question.rawValue) = { parameters = { \(parameters) }, answer = '\(EditorType(question.answer).text)' },"
    }
    let names: [ScriptView] = [.customer, .invoice, .order]
    return """
      -- What the function of a question is called with, and what it may answer.
      local questions = {
      \(questions.joined(separator: "\n"))
      }

      -- What a parameter of these names is, in any other function.
      local named = { \(names.map { "\($0.rawValue) = \"\($0.rawValue.capitalised)\"" }.joined(separator: ", ")) }
      """
  }

  private static let code = #"""
    -- The annotations of the functions that begin in a line.
    local function annotations(line, file)
      local lines = {}
      local question = line:find("^return%s+function%s*%(") and questions[file]
      for list in line:gmatch("%f[%w_]function%f[^%w_][%s%w_.:]*%(([%w_%s,]*)%)") do
        local place = 0
        for name in list:gmatch("[%a_][%w_]*") do
          place = place + 1
          local class = named[name]
          if question then class = question.parameters[place] end
          if file == "invariants" and place == 1 then class = "Decision" end
          if class then lines[#lines + 1] = "---@param " .. name .. " " .. class .. "\n" end
        end
      end
      if question then
        lines[#lines + 1] = "---@return " .. question.answer .. " answer\n---@return string? reason\n"
      end
      return table.concat(lines)
    end

    -- `terms` is the table of the terms.lua beside the file.
    local function terms(text, folder, file)
      if folder == "shared" or file == "terms" or not text:find("%f[%w_]terms%.") then return "" end
      return ('local terms = require "%s.terms"\n'):format(folder)
    end

    -- The server calls this with each text that it reads, and goes on with the text in which these differences are.
    function OnSetText(uri, text)
      local path = uri:gsub("%%(%x%x)", function(code) return string.char(tonumber(code, 16)) end)
      local folder, file = path:match("([^/]+)/([^/]+)%.lua$")
      -- Definitions are not policies.
      if not file or text:sub(1, 8) == "---@meta" then return nil end
      local differences = {}
      local start, before, put = 1, "", terms(text, folder, file)
      while start <= #text do
        local finish = text:find("\n", start, true) or #text
        local line = text:sub(start, finish)
        -- Who wrote annotations knows better; and what is no code is none here either.
        if not before:find("^%s*%-%-%-@") and not line:find("^%s*%-%-") then put = put .. annotations(line, file) end
        if put ~= "" then differences[#differences + 1] = { start = start, finish = start - 1, text = put } end
        start, before, put = finish + 1, line, ""
      end
      return #differences > 0 and differences or nil
    end

    """#
}
