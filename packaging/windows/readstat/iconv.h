/* ReadStat converts character sets in its readers only, and MinGW has no iconv. Its writers, all that Samenspel uses,
   include this header for the types. Nothing defines these functions: a use of them would fail when linking. */
#ifndef SAMENSPEL_READSTAT_ICONV_H
#define SAMENSPEL_READSTAT_ICONV_H

#include <stddef.h>

typedef void* iconv_t;
iconv_t iconv_open(const char* to, const char* from);
size_t iconv(iconv_t, char** in, size_t* in_left, char** out, size_t* out_left);
int iconv_close(iconv_t);

#endif
