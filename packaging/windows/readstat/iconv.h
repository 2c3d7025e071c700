/* ReadStat converts character sets when it reads, and MinGW has no iconv. Samenspel only writes, always in UTF-8, for
   which nothing is converted; a file that had to be would be refused for its character set. */
#ifndef SAMENSPEL_READSTAT_ICONV_H
#define SAMENSPEL_READSTAT_ICONV_H

#include <stddef.h>

typedef void* iconv_t;
iconv_t iconv_open(const char* to, const char* from);
size_t iconv(iconv_t which, char** in, size_t* in_left, char** out, size_t* out_left);
int iconv_close(iconv_t which);

#endif
