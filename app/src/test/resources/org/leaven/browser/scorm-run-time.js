/**
 * A run-time of SCORM 1.2 that forgives nothing: wrong states, arguments, names and types are errors
 * and are noted. `fails` makes functions fail on purpose: { LMSCommit: "throws" | "false" | 2 }, a
 * number being how often it says false before it works.
 */
function makeRunTime(data, fails = {}) {
  const errors = { log: [], faults: [] };
  let state = "new";
  let last = "0";
  const location = (text) => typeof text === "string" && text.length <= 255;
  const model = {
    "cmi.core.student_id": { reads: true },
    "cmi.core.lesson_location": { reads: true, writes: location },
    "cmi.core.credit": { reads: true },
    "cmi.core.lesson_status": { reads: true, writes: (text) => /^(passed|completed|failed|incomplete|browsed)$/.test(text) },
    "cmi.core.entry": { reads: true },
    "cmi.core.total_time": { reads: true },
    "cmi.core.lesson_mode": { reads: true },
    "cmi.core.exit": { writes: (text) => /^(time-out|suspend|logout|)$/.test(text) },
    "cmi.core.session_time": { writes: (text) => /^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/.test(text) },
    "cmi.suspend_data": { reads: true, writes: (text) => typeof text === "string" && text.length <= 4096 },
  };

  function fault(code, text) {
    last = code;
    errors.faults.push(code + " " + text);
    return false;
  }

  function isDue(name) {
    const how = fails[name];
    if (how === "throws") throw new Error("broken on purpose: " + name);
    if (how === "false") return true;
    if (how > 0) fails[name] -= 1;
    return how > 0;
  }

  /** One function: its number of arguments, the state it needs, what it does. */
  function define(name, count, needs, act, failed = "false") {
    api[name] = function (...values) {
      errors.log.push([name, ...values].join(" "));
      if (isDue(name)) {
        last = "101";
        return failed;
      }
      if (values.length !== count || values.some((value) => typeof value !== "string")) return fault("201", name + " " + values) || failed;
      if (needs && state !== needs) return fault("301", name + " while " + state) || failed;
      last = "0";
      return act(...values);
    };
  }

  const api = {};
  const empty = (text, name) => text === "" || fault("201", name + " with " + text);
  define("LMSInitialize", 1, "new", (text) => (empty(text, "LMSInitialize") ? ((state = "running"), "true") : "false"));
  define("LMSFinish", 1, "running", (text) => (empty(text, "LMSFinish") ? ((state = "finished"), "true") : "false"));
  define("LMSCommit", 1, "running", (text) => (empty(text, "LMSCommit") ? ((data.committed = { ...data.values }), "true") : "false"));
  define("LMSGetValue", 1, "running", (name) => {
    if (!model[name]) return fault("201", "no " + name) || "";
    if (!model[name].reads) return fault("404", name) || "";
    if (data.unreadable === name) return (last = "101"), "";
    return data.values[name] ?? "";
  }, "");
  define("LMSSetValue", 2, "running", (name, value) => {
    if (!model[name]) return fault("201", "no " + name) || "false";
    if (!model[name].writes) return fault("403", name) || "false";
    if (!model[name].writes(value)) return fault("405", name + " = " + value) || "false";
    data.values[name] = value;
    return "true";
  });
  api.LMSGetLastError = () => {
    if (fails.LMSGetLastError === "throws") throw new Error("broken on purpose");
    return last;
  };
  api.LMSGetErrorString = (code) => "error " + code;
  api.LMSGetDiagnostic = (code) => "error " + code;
  return Object.assign(errors, { api, data, state: () => state });
}

/** What a learning system holds at the first start. */
function firstStart() {
  const core = { lesson_status: "not attempted", entry: "ab-initio", lesson_mode: "normal", credit: "credit", total_time: "0000:00:00.00", student_id: "1", lesson_location: "" };
  const values = Object.fromEntries(Object.entries(core).map(([name, value]) => ["cmi.core." + name, value]));
  return { values: { ...values, "cmi.suspend_data": "" } };
}
