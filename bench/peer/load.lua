-- Each request of another session, in turn: method, path, cookie and body from the file that WORK names.
local work = {}
for line in io.lines(os.getenv("WORK")) do
  local method, path, cookie, body = line:match("([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)")
  work[#work + 1] = wrk.format(method, path,
    {["Cookie"] = cookie, ["Host"] = "127.0.0.1", ["Content-Type"] = "application/x-www-form-urlencoded"},
    body ~= "" and body or nil)
end
local turn = 0
function request()
  turn = turn % #work + 1
  return work[turn]
end
function done(summary, latency)
  local wrong = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format("MEASURED %d %d %f %d\n", summary.requests, summary.duration, latency:percentile(95) / 1000, wrong))
end
