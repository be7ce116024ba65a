-- The last heartbeat before an instant: without it a question about the past walked back through all entries since.
create index entry_heartbeat on register.entry (recorded_at, "position") where unit_code is null;
