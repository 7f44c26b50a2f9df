-- Asks for random paths of the file that SCAN_PATHS names.
local paths = {}
for line in io.lines(os.getenv("SCAN_PATHS")) do paths[#paths + 1] = line end
math.randomseed(7)
request = function() return wrk.format("GET", paths[math.random(#paths)]) end
