-- One of these addresses each time.
local paths = {{paths}}
wrk.headers["Cookie"] = {cookies}
request = function()
  return wrk.format("GET", paths[math.random(#paths)])
end
