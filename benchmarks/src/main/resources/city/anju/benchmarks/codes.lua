-- A code that is on sale, another one each time.
local codes = {{codes}}
request = function()
  return wrk.format("GET", "/api/v1/codes/" .. codes[math.random(#codes)])
end
