/* What is refused in the text of a file before Lua reads it: operators that are not offered, and characters that look
   like something else than they are. A scanner of tokens, no parser: all it has to know is where texts and comments
   begin and end. */
#include "internal.h"

typedef struct scanner {
  lua_State *L;
  ls_state *state;
  const char *at, *end;
  int32_t line;
} scanner;

#define REFUSE(scanner, ...) ls_fail_at((scanner)->L, (scanner)->state->file, (scanner)->line, __VA_ARGS__)

static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static char peek(const scanner *scanner, ptrdiff_t ahead) {
  return scanner->end - scanner->at > ahead ? scanner->at[ahead] : '\0';
}

/* ---- characters ---- */

/* Those that turn the direction of what follows: the line would be read in another order than it runs. */
static bool turns_direction(uint32_t scalar) {
  return (scalar >= 0x202A && scalar <= 0x202E) || (scalar >= 0x2066 && scalar <= 0x2069);
}

/* Moves past one character of a text or a comment. */
static uint32_t skip_character(scanner *scanner) {
  uint32_t scalar;
  size_t count = ls_decode(scanner->at, (size_t)(scanner->end - scanner->at), &scalar);
  if (count == 0) REFUSE(scanner, "this line is not UTF-8\x1Fsave the file as UTF-8");
  if (scalar == 0) REFUSE(scanner, "there is a character of the code 0 in this line\x1Fremove it");
  if (turns_direction(scalar)) {
    REFUSE(scanner, "the invisible character U+%04X turns the direction of this line\x1Fremove it", (unsigned)scalar);
  }
  scanner->at += count;
  if (scalar == '\n' || (scalar == '\r' && peek(scanner, 0) != '\n')) scanner->line++;
  return scalar;
}

/* What people meant who typed a character that the language does not have. */
static const char *meant_by(uint32_t scalar) {
  switch (scalar) {
    case 0x201C: case 0x201D: case 0x201E: case 0xAB: case 0xBB: return "write \" around a text";
    case 0x2018: case 0x2019: case 0x201A: return "write ' around a text";
    case 0x060C: return "write a comma: ,";
    case 0x061B: return "write a semicolon: ;";
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2212: return "write a minus: -";
    case 0xD7: return "write *";
    case 0xF7: return "write /";
    case 0x2260: return "write ~=";
    case 0x2264: return "write <=";
    case 0x2265: return "write >=";
    case 0x066B: return "write a decimal point: .";
    default: break;
  }
  if ((scalar >= 0x660 && scalar <= 0x669) || (scalar >= 0x6F0 && scalar <= 0x6F9)) return "write the digits 0 to 9";
  if (scalar == 0xA0 || scalar == 0x200E || scalar == 0x200F || scalar == 0x061C || scalar == 0xFEFF ||
      (scalar >= 0x2000 && scalar <= 0x200D) || scalar == 0x202F || scalar == 0x3000) {
    return "it can't be seen; remove it, or write an ordinary blank";
  }
  return "names are written with the letters a to z; other letters stand in texts and comments";
}

static _Noreturn void refuse_character(scanner *scanner) {
  const char *start = scanner->at;
  uint32_t scalar = skip_character(scanner);
  REFUSE(scanner, "the character '%.*s' (U+%04X) has no meaning here\x1F%s", (int)(scanner->at - start), start,
         (unsigned)scalar, meant_by(scalar));
}

/* ---- texts and comments ---- */

static bool is_at_line_end(const scanner *scanner) { return *scanner->at == '\n' || *scanner->at == '\r'; }

/* At `[`: the number of `=` when `[[` or `[=…[` begins here, else -1. */
static ptrdiff_t long_bracket(const scanner *scanner) {
  ptrdiff_t level = 0;
  while (peek(scanner, 1 + level) == '=') level++;
  return peek(scanner, 1 + level) == '[' ? level : -1;
}

static void skip_long(scanner *scanner, ptrdiff_t level) {
  scanner->at += level + 2;
  while (scanner->at < scanner->end) {
    if (*scanner->at == ']') {
      ptrdiff_t equals = 0;
      while (peek(scanner, 1 + equals) == '=') equals++;
      if (equals == level && peek(scanner, 1 + equals) == ']') {
        scanner->at += level + 2;
        return;
      }
    }
    skip_character(scanner);
  }
}

static void skip_comment(scanner *scanner) {
  scanner->at += 2;
  if (peek(scanner, 0) == '[') {
    ptrdiff_t level = long_bracket(scanner);
    if (level >= 0) {
      skip_long(scanner, level);
      return;
    }
  }
  while (scanner->at < scanner->end && !is_at_line_end(scanner)) skip_character(scanner);
}

/* A text ends at its mark; at the end of a line Lua will tell that it has none. */
static void skip_text(scanner *scanner) {
  char mark = *scanner->at++;
  while (scanner->at < scanner->end && *scanner->at != mark && !is_at_line_end(scanner)) {
    if (*scanner->at != '\\') {
      skip_character(scanner);
      continue;
    }
    scanner->at++;
    if (peek(scanner, 0) == 'z') {
      scanner->at++;
      while (scanner->at < scanner->end && strchr(" \t\r\n\f\v", *scanner->at) != NULL) skip_character(scanner);
    } else if (peek(scanner, 0) == '\r' && peek(scanner, 1) == '\n') {
      scanner->at++;
      skip_character(scanner);
    } else if (scanner->at < scanner->end) {
      skip_character(scanner);
    }
  }
  if (peek(scanner, 0) == mark) scanner->at++;
}

/* ---- names, numbers, operators ---- */

static void check_name(scanner *scanner) {
  const char *start = scanner->at;
  while (scanner->at < scanner->end && (is_letter(*scanner->at) || is_digit(*scanner->at))) scanner->at++;
  if (scanner->at - start == 4 && memcmp(start, "_ENV", 4) == 0) {
    REFUSE(scanner, "policies have no '_ENV'\x1Fread names as they are, and keep your own with local");
  }
}

/* A sign after an exponent belongs to the number. */
static void skip_number(scanner *scanner) {
  bool is_hexadecimal = *scanner->at == '0' && (peek(scanner, 1) == 'x' || peek(scanner, 1) == 'X');
  while (scanner->at < scanner->end) {
    char c = *scanner->at;
    bool is_exponent = is_hexadecimal ? c == 'p' || c == 'P' : c == 'e' || c == 'E';
    if (is_exponent && (peek(scanner, 1) == '+' || peek(scanner, 1) == '-')) {
      scanner->at += 2;
    } else if (is_digit(c) || is_letter(c) || c == '.') {
      scanner->at++;
    } else {
      return;
    }
  }
}

static void check_operator(scanner *scanner) {
  char c = *scanner->at, next = peek(scanner, 1);
  if (c == '^') {
    REFUSE(scanner, "policies have no '^': machines round powers differently\x1Fwrite x * x, or a table of the powers");
  }
  bool is_shift = (c == '<' || c == '>') && next == c;
  if (c == '&' || c == '|' || (c == '~' && next != '=') || is_shift) {
    REFUSE(scanner, "policies have no '%.*s'\x1Fjoin conditions with and, or and not", is_shift ? 2 : 1, scanner->at);
  }
  scanner->at += c == '~' ? 2 : 1;
}

void ls_check_source(lua_State *L, ls_state *state, const char *source, size_t length) {
  scanner scanner = {L, state, source, source + length, 1};
  while (scanner.at < scanner.end) {
    char c = *scanner.at;
    if ((unsigned char)c >= 0x80) refuse_character(&scanner);
    if (c == '"' || c == '\'') {
      skip_text(&scanner);
    } else if (c == '-' && peek(&scanner, 1) == '-') {
      skip_comment(&scanner);
    } else if (c == '[' && long_bracket(&scanner) >= 0) {
      skip_long(&scanner, long_bracket(&scanner));
    } else if (is_letter(c)) {
      check_name(&scanner);
    } else if (is_digit(c) || (c == '.' && is_digit(peek(&scanner, 1)))) {
      skip_number(&scanner);
    } else if (strchr("^&|~<>", c) != NULL && c != '\0') {
      check_operator(&scanner);
    } else {
      skip_character(&scanner);
    }
  }
}
