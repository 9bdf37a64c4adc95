package dev.throughline.stakeholder.account;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record ImportAccounts(@Nullable String source, @Nullable Boolean dryRun, List<Map<String, Object>> accounts) {}
