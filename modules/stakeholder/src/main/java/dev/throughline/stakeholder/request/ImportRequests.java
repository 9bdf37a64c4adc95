package dev.throughline.stakeholder.request;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record ImportRequests(@Nullable String source, @Nullable Boolean dryRun, List<Map<String, Object>> requests) {}
