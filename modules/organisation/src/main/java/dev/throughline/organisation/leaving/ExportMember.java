package dev.throughline.organisation.leaving;

import dev.throughline.organisation.member.MemberId;
import org.jspecify.annotations.Nullable;

record ExportMember(MemberId memberId, @Nullable String reason) {}
