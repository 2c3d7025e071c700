# The matched data set and the gaps, worked out anew from what people left on their forms, and compared with what the
# program exported. Written from the definitions (docs, the comments of match.hpp and build.hpp), in other ways than the
# program does it: base R, and haven to read .sav and .dta.
#
# Usage: Rscript recompute.R FOLDER     with truth/, identifiable/, pseudonymous/ and public/ in it
suppressPackageStartupMessages(library(haven))

folder <- commandArgs(trailingOnly = TRUE)[1]
failures <- 0L
fail <- function(...) {
  failures <<- failures + 1L
  if (failures <= 25L) cat("R:", ..., "\n")
}
text_of <- function(...) {
  read.csv(file.path(folder, ...), colClasses = "character", na.strings = character(), encoding = "UTF-8",
           check.names = FALSE)
}
same <- function(what, found, wanted) {
  if (length(found) != length(wanted)) return(fail(what, ":", length(found), "instead of", length(wanted)))
  bad <- which(!(found == wanted) | is.na(found) != is.na(wanted))
  if (length(bad) > 0)
    fail(what, ":", length(bad), "differ, the first at", bad[1], ":", substr(found[bad[1]], 1, 60), "instead of",
         substr(wanted[bad[1]], 1, 60))
}
near <- function(what, found, wanted) {
  found <- as.numeric(found)
  if (length(found) != 1 || is.na(found) != is.na(wanted) || (!is.na(wanted) && abs(found - wanted) > 1e-9))
    fail(what, ":", format(found, digits = 15), "instead of", format(wanted, digits = 15))
}

# ---- what people left, and why there is no answer where there is none -------------------------------------------------

questions <- text_of("truth", "questions.csv")

complete <- function(side) {
  forms <- text_of("truth", paste0(side, ".csv"))
  asked_of <- questions[questions$side == side, ]
  order_of <- as.integer(asked_of$number)
  first <- !duplicated(asked_of$number)
  ids <- asked_of$question[first]
  cells <- as.matrix(forms[asked_of$variable])
  share <- numeric(nrow(cells))
  for (r in seq_len(nrow(cells))) {
    asked <- rep(FALSE, length(ids))
    at <- 1L
    while (at <= length(ids)) {
      asked[at] <- TRUE
      jumps <- strsplit(strsplit(asked_of$jumps[first][at], " ")[[1]], ":")
      answer <- cells[r, which(order_of == at)[1]]
      to <- unlist(lapply(jumps, function(jump) if (jump[1] == answer) match(jump[2], ids)))
      at <- if (length(to) > 0) to[1] else at + 1L
    }
    row <- cells[r, ]
    row[row == ""] <- "-4"
    row[row == "?"] <- "-5"
    row[!asked[order_of]] <- "-1"
    answered <- tapply(!(row %in% paste0("-", 1:5)), order_of, any)
    counts <- asked & asked_of$kind[first] != "text"
    share[r] <- sum(answered & counts) / sum(counts)
    cells[r, ] <- row
  }
  data.frame(practice = forms$practice, copy = forms$copy, usable = share >= 0.5, cells, check.names = FALSE)
}
doctors <- complete("doctors")
caregivers <- complete("caregivers")

with_both <- intersect(doctors$practice[doctors$usable], caregivers$practice[caregivers$usable])
returned <- table(caregivers$practice)
usable <- table(caregivers$practice[caregivers$usable])
count_in <- function(counts, practice) { n <- unname(counts[practice]); ifelse(is.na(n), 0, n) }
# A practice with few caregivers is hidden; and with it the next smallest, until a total no longer tells of one alone
# or of fewer than 5.
hide_with <- function(hidden, counts) {
  others <- names(counts)[counts > 0 & !(names(counts) %in% hidden)]
  others <- others[order(as.integer(counts[others]), others, method = "radix")]
  while (length(hidden) > 0 && length(others) > 0 && (length(hidden) == 1 || sum(count_in(counts, hidden)) < 5)) {
    hidden <- c(hidden, others[1])
    others <- others[-1]
  }
  hidden
}
few_in <- function(counts, least) names(counts)[counts > 0 & counts < least]
hidden_at <- function(least) hide_with(union(few_in(returned, least), few_in(usable, least)), usable)
kind_of <- function(side) with(questions[questions$side == side, ], setNames(kind, variable))
scale_of <- function(side) with(questions[questions$side == side, ], setNames(scale == "1", variable))
none_of <- function(side) with(questions[questions$side == side, ], setNames(strsplit(none, " "), variable))
is_missing <- function(x) x %in% paste0("-", 1:5)

# ---- the matched rows -------------------------------------------------------------------------------------------------

shown <- function(side, level) {
  kinds <- kind_of(side)
  names(kinds)[level == "identifiable" | !(kinds %in% c("text", "date"))]
}
banded <- function(values, level, kind) {
  # numbers from 0 to 500 in ten bands or fewer of a round width: 100
  if (level == "public" && kind == "number") ifelse(is_missing(values), values, floor(as.numeric(values) / 100)) else values
}
together <- function(values, averaged, none) {
  if (length(unique(values)) == 1) return(values[1])
  counted <- as.numeric(values[!is_missing(values) & !(values %in% none)])
  if (!averaged || length(counted) == 0) return("-2")
  format(round(mean(counted), 4), nsmall = 0, digits = 15)
}

matched_at <- function(level, least) {
  practices <- sort(setdiff(with_both, hidden_at(least)), method = "radix")
  rows <- list()
  kinds <- kind_of("doctors"); scales <- scale_of("doctors"); none <- none_of("doctors")
  for (practice in practices) {
    own <- doctors[doctors$usable & doctors$practice == practice, ]
    ours <- vapply(shown("doctors", level), function(name) {
      number <- kinds[[name]] == "number"
      as.character(together(banded(own[[name]], level, kinds[[name]]), scales[[name]] || (number && level != "public"),
                            none[[name]]))
    }, "")
    theirs <- caregivers[caregivers$usable & caregivers$practice == practice, ]
    theirs <- theirs[order(theirs$copy, method = "radix"), ]
    part <- data.frame(practice = practice, copy = theirs$copy, ndoctors = as.character(nrow(own)))
    for (name in names(ours)) part[[paste0("d", name)]] <- ours[[name]]
    for (name in shown("caregivers", level)) part[[paste0("c", name)]] <- theirs[[name]]
    rows[[practice]] <- part
  }
  all <- do.call(rbind, rows)
  if (level != "identifiable") all$copy <- NULL
  all
}

# ---- numbers as SPSS and Stata hold them ------------------------------------------------------------------------------

months_of <- function(values) (as.integer(substr(values, 1, 4)) - 1960) * 12 + as.integer(substr(values, 6, 7)) - 1

check_sav <- function(file, wanted) {
  found <- read_sav(file, user_na = TRUE)
  same(paste(file, "columns"), names(found), names(wanted))
  if (nrow(found) != nrow(wanted)) return(fail(file, "rows:", nrow(found), "instead of", nrow(wanted)))
  for (name in intersect(names(found), names(wanted))) {
    cell <- wanted[[name]]
    value <- found[[name]]
    if (is.character(value)) {
      same(paste(file, name), unclass(as.vector(value)), cell)
    } else {
      number <- as.numeric(value)
      month <- grepl("^[0-9]{4}-[0-9]{2}$", cell)
      expected <- suppressWarnings(as.numeric(cell))
      if (any(month)) # SPSS counts seconds
        expected[month] <- as.numeric(as.Date(paste0(cell[month], "-01")) - as.Date("1582-10-14")) * 86400
      same(paste(file, name), number, expected)
      missing <- is_missing(cell)
      if (any(missing) && !all(is.na(found[[name]][missing])))
        fail(file, name, ": reasons are not declared as missing")
    }
  }
}

check_dta <- function(file, wanted, none) {
  found <- read_dta(file)
  same(paste(file, "columns"), names(found), names(wanted))
  if (nrow(found) != nrow(wanted)) return(fail(file, "rows:", nrow(found), "instead of", nrow(wanted)))
  for (name in intersect(names(found), names(wanted))) {
    cell <- wanted[[name]]
    value <- found[[name]]
    if (is.character(value)) {
      same(paste(file, name), unclass(as.vector(value)), cell)
      next
    }
    option <- cell %in% none[[name]] # no answer to what was asked: .f, .g
    missing <- is_missing(cell) | option
    number <- as.numeric(value)
    month <- grepl("^[0-9]{4}-[0-9]{2}$", cell)
    expected <- suppressWarnings(as.numeric(cell))
    expected[month] <- months_of(cell[month])
    same(paste(file, name), number[!missing], expected[!missing])
    tags <- ifelse(option, letters[5 + match(cell, none[[name]])], suppressWarnings(letters[pmax(1, -as.integer(cell))]))
    same(paste(file, name, "reasons"), na_tag(value)[missing], tags[missing])
  }
}

for (level in c("identifiable", "pseudonymous")) {
  wanted <- matched_at(level, if (level == "identifiable") 0 else 5)
  found <- text_of(level, "matched.csv")
  same(paste(level, "columns"), names(found), names(wanted))
  if (level != "identifiable" && nrow(found) == nrow(wanted)) { # its rows stand in an order that says nothing
    by_words <- function(table) order(do.call(paste, c(table, sep = "|")), method = "radix")
    if (identical(by_words(found), seq_len(nrow(found)))) fail(level, "rows stand in order")
    aligned <- wanted
    aligned[by_words(found), ] <- wanted[by_words(wanted), ]
    wanted <- aligned
  }
  if (nrow(found) != nrow(wanted)) fail(level, "matched.csv has", nrow(found), "rows instead of", nrow(wanted))
  else for (name in intersect(names(found), names(wanted)))
    same(paste(level, "matched.csv", name), found[[name]], wanted[[name]])
  check_sav(file.path(folder, level, "matched.sav"), wanted)
  none <- c(setNames(none_of("doctors"), paste0("d", names(none_of("doctors")))),
            setNames(none_of("caregivers"), paste0("c", names(none_of("caregivers")))))
  check_dta(file.path(folder, level, "matched.dta"), wanted, none)
  cat(sprintf("%s: %d matched rows of %d practices, %d columns\n", level, nrow(wanted), length(unique(wanted$practice)),
              ncol(wanted)))
}

# Practices have numbers in no order: the same rows, and each number is one practice.
wanted <- matched_at("public", 10)
found <- text_of("public", "matched.csv")
same("public columns", names(found), names(wanted))
lines_of <- function(table) do.call(paste, c(table[names(table) != "practice"], sep = "|"))
if (nrow(found) != nrow(wanted)) {
  fail("public matched.csv has", nrow(found), "rows instead of", nrow(wanted))
} else {
  group <- function(table) sort(vapply(split(lines_of(table), table$practice),
                                       function(lines) paste(sort(lines, method = "radix"), collapse = "\n"), ""),
                                method = "radix")
  same("public practices, each as a whole", unname(group(found)), unname(group(wanted)))
}
if (any(count_in(usable, unique(wanted$practice)) < 10)) fail("public: a practice with fewer than 10 caregivers")
for (kind in c("sav", "dta")) {
  table <- if (kind == "sav") read_sav(file.path(folder, "public/matched.sav"), user_na = TRUE)
           else read_dta(file.path(folder, "public/matched.dta"))
  same(paste("public rows of", kind), nrow(table), nrow(wanted))
}
cat(sprintf("public: %d matched rows of %d practices, %d columns\n", nrow(wanted), length(unique(wanted$practice)),
            ncol(wanted)))

# ---- no small practice ------------------------------------------------------------------------------------------------

small <- hidden_at(5)
if (length(small) < 2) fail("the study has no small practice to hide")
for (table in c("doctors", "caregivers", "matched")) {
  at <- text_of("pseudonymous", paste0(table, ".csv"))
  if (any(at$practice %in% small)) fail("pseudonymous", table, "names a practice below 5 caregivers")
}
if (any(c("practice", "copy", "answeredon") %in% names(text_of("public", "caregivers.csv"))))
  fail("public caregivers.csv tells of practices or copies")

# ---- the gaps ---------------------------------------------------------------------------------------------------------

gaps <- text_of("truth", "gaps.csv")
ours <- questions[questions$side == "doctors", ]
theirs <- questions[questions$side == "caregivers", ]
pairs <- do.call(rbind, lapply(unique(ours$question[ours$mirrors != ""]), function(id) {
  one <- ours[ours$question == id, ]
  two <- theirs[theirs$question == one$mirrors[1], ]
  data.frame(doctors = one$variable, caregivers = two$variable, scale = one$scale == "1" & two$scale == "1")
}))
same("pairs", paste(gaps$doctors_variable, gaps$caregivers_variable), paste(pairs$doctors, pairs$caregivers))
same("kinds of pairs", gaps$kind, ifelse(pairs$scale, "gap", "agreement"))
valid <- function(table, name, side) {
  values <- table[[name]]
  keep <- table$usable & !is_missing(values) & !(values %in% none_of(side)[[name]])
  split(as.numeric(values[keep]), table$practice[keep])
}
for (i in seq_len(min(nrow(pairs), nrow(gaps)))) {
  name <- pairs$doctors[i]
  own <- valid(doctors, name, "doctors")
  got <- valid(caregivers, pairs$caregivers[i], "caregivers")
  clusters <- intersect(names(own), names(got))
  per <- if (pairs$scale[i]) sapply(got[clusters], mean) - sapply(own[clusters], mean)
         else mapply(function(mine, yours) mean(yours %in% mine), own[clusters], got[clusters])
  same(paste(name, "counts"), c(gaps$practices[i], gaps$doctors[i], gaps$caregivers[i]),
       as.character(c(length(clusters), sum(lengths(own[clusters])), sum(lengths(got[clusters])))))
  if (length(clusters) < 2) { same(paste(name, "hidden"), gaps$hidden[i], "True"); next }
  test <- t.test(per)
  near(paste(name, "estimate"), gaps$estimate[i], unname(test$estimate))
  near(paste(name, "low"), gaps$low[i], test$conf.int[1])
  near(paste(name, "high"), gaps$high[i], test$conf.int[2])
  if (pairs$scale[i]) {
    near(paste(name, "doctors"), gaps$doctors_mean[i], mean(sapply(own[clusters], mean)))
    near(paste(name, "caregivers"), gaps$caregivers_mean[i], mean(sapply(got[clusters], mean)))
  }
}
cat(sprintf("%d gaps\n", nrow(pairs)))

# ---- how far the papers came ------------------------------------------------------------------------------------------

flow <- text_of("truth", "flow.csv")
practices <- text_of("truth", "practices.csv")
codes <- sort(practices$practice, method = "radix")
count <- function(table, keep) sapply(codes, function(code) sum(keep & table$practice == code))
expected <- list(cprinted = setNames(as.integer(practices$printed), practices$practice)[codes],
                 creturned = count(caregivers, TRUE), cusable = count(caregivers, caregivers$usable),
                 cmatched = count(caregivers, caregivers$usable & caregivers$practice %in% with_both),
                 dreturned = count(doctors, TRUE), dusable = count(doctors, doctors$usable),
                 dmatched = count(doctors, doctors$usable & doctors$practice %in% with_both))
expected$chanded <- expected$cprinted
small_count <- function(n) n > 0 & n < 5
few <- names(expected$creturned) %in%
  hide_with(names(expected$creturned)[small_count(expected$creturned) | small_count(expected$cusable) |
                                        small_count(expected$cmatched)], unlist(expected$creturned))
same("practices of the flow", flow$practice, c("", names(expected$creturned)))
for (name in names(expected)) {
  each <- as.character(expected[[name]])
  if (name %in% c("creturned", "cusable", "cmatched")) each[few] <- ""
  same(paste("flow", name), flow[[name]], c(as.character(sum(expected[[name]])), each))
}

if (failures > 0) {
  cat(failures, "differences\n")
  quit(status = 1)
}
