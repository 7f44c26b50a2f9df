#pragma once
#include <yajl/yajl_parse.h>

/* yajl_config is variadic, which Swift cannot call. */
static inline int yajl_config_switch(yajl_handle handle, yajl_option option, int on) {
  return yajl_config(handle, option, on);
}
