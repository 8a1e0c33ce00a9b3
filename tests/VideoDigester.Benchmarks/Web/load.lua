-- wrk -s load.lua ADDRESS -- FILE PREFIX PAUSE
-- Asks for the paths of a file, drawn at random, behind a prefix. Each connection waits before each request, PAUSE milliseconds on average (exponentially distributed; 0 for not at all).
-- What wrk counted is one line at the end, for the program that started it.

local threads = 0

function setup(thread)
   threads = threads + 1
   thread:set("number", threads)
end

function init(args)
   math.randomseed(number)
   requests = {}
   for path in io.lines(args[1]) do
      requests[#requests + 1] = wrk.format("GET", args[2] .. path)
   end
   pause = tonumber(args[3])
   if pause > 0 then
      function delay()
         return math.floor(0.5 - pause * math.log(1 - math.random()))
      end
   end
end

function request()
   return requests[math.random(#requests)]
end

function done(summary, latency)
   local errors = summary.errors
   io.write(string.format("figures %d %d %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(95), latency.max,
      errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
