# Tango's score interval by R's package PropCIs, as a second implementation: `Rscript tango.R scoreci.mp.R > tango-r.json`,
# where scoreci.mp.R is that file of PropCIs 0.3-0 as published on CRAN. R 4.2.2. Its iteration stops at a step of 1e-7 or
# a z within 1e-6, so it confirms seven decimals. Each row: n, only baseline, only candidate, two-sided level, lower, upper.
source(commandArgs(TRUE)[1])
table <- c(1000,30,45, 1000,45,30, 1000,20,20, 5000,100,100, 1000,60,20, 200,0,0, 300,0,0, 200,10,4, 10000,500,480)
set.seed(20261127)
random <- sapply(1:30, function(i) { n <- sample(8:3000, 1); b <- sample(0:(n %/% 3), 1); c(n, b, sample(0:(n - b), 1)) })
rows <- rbind(cbind(matrix(table, ncol = 3, byrow = TRUE), 0.9), cbind(t(random), rep(c(0.9, 0.95, 0.99), 10)))
lines <- apply(rows, 1, function(row) {
  ends <- scoreci.mp(row[2], row[3], row[1], row[4])$conf.int
  sprintf("[%d,%d,%d,%.2f,%.12g,%.12g]", row[1], row[2], row[3], row[4], ends[1], ends[2])
})
cat(sprintf("{\"by\":\"%s, PropCIs 0.3-0 scoreci.mp\",\"rows\":[\n%s\n]}\n", R.version.string, paste(lines, collapse = ",\n")))
