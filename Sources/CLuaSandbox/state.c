#include "lua_sandbox.h"
