-- Sends pages of a journal in the names of those whose cookies and tokens stand in the file TICKETS, each with an id of
-- its own, and counts the answers by status.
local tickets = {}
for line in io.lines(os.getenv("TICKETS")) do
  local cookie, token = line:match("([^\t]*)\t(.*)")
  tickets[#tickets + 1] = { cookie = cookie, token = token }
end
math.randomseed(os.time())
local next_one, statuses = 0, {}
threads = {}
function setup(thread) threads[#threads + 1] = thread end

local function id()
  return ("xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx"):gsub("x", function() return ("%x"):format(math.random(0, 15)) end)
end

function request()
  next_one = next_one % #tickets + 1
  local ticket = tickets[next_one]
  return wrk.format("POST", nil, {
    ["Cookie"] = ticket.cookie,
    ["Content-Type"] = "application/x-www-form-urlencoded",
  }, "_csrf=" .. ticket.token .. "&entry=" .. id() .. "&text=A+page+of+a+journal%2C+about+as+long+as+people+write+on+a+phone.&tags=tea")
end

answered = ""
function response(status)
  statuses[status] = (statuses[status] or 0) + 1
  answered = ""
  for code, count in pairs(statuses) do answered = answered .. code .. ": " .. count .. "  " end
end

function done()
  for _, thread in ipairs(threads) do io.write("answers by status  ", thread:get("answered"), "\n") end
end
