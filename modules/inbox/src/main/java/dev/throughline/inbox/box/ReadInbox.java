package dev.throughline.inbox.box;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ReadInbox(@Nullable List<String> kinds, @Nullable Instant until) {}
