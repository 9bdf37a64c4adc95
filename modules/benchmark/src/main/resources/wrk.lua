-- Sends the queries of a file in turn; each line is a token, a tab and a body.
local requests = {}
local sent = 0

function init(args)
    for line in io.lines(args[1]) do
        local token, body = line:match("^([^\t]*)\t(.*)$")
        requests[#requests + 1] = wrk.format("POST", nil, {
            ["Content-Type"] = "application/json",
            ["Accept"] = "application/graphql-response+json, application/json;q=0.9",
            ["Authorization"] = "Bearer " .. token,
        }, body)
    end
end

function request()
    sent = sent % #requests + 1
    return requests[sent]
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format('\nresult {"requests":%d,"failed":%d,"microseconds":%d,"p50":%d,"p99":%d}\n',
        summary.requests, errors.connect + errors.read + errors.write + errors.status + errors.timeout,
        summary.duration, latency:percentile(50), latency:percentile(99)))
end
