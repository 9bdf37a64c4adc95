package dev.throughline.roadmap.publiclink;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/// What whoever has the address of a public link reads: whose problems, on which day they were published, and which.
/// There is no field for anything else.
public record PublicRoadmap(String organisation, LocalDate publishedOn, List<String> problems) {

    /// What would turn the direction of what stands around it.
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    public PublicRoadmap {
        organisation = straight(organisation);
        problems = problems.stream().map(PublicRoadmap::straight).toList();
    }

    private static String straight(String text) {
        return TURNING.matcher(text).replaceAll("");
    }
}
