package dev.throughline.organisation.tenant;

import dev.throughline.organisation.member.MemberId;
import java.util.List;

/// The caller, and what the caller may do somewhere in the organisation.
public record Viewer(MemberId memberId, String name, Organisation organisation, List<String> permissions) {}
