#ifndef LUA_SANDBOX_H
#define LUA_SANDBOX_H
#endif
