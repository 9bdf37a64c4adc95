package dev.throughline.roadmap.csv;

import static dev.throughline.organisation.role.Permission.THEME_CHANGE;
import static dev.throughline.organisation.role.Permission.THEME_DRAFT;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.csv.CsvOrder;
import dev.throughline.platform.csv.CsvUploads;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.theme.ThemeProposals;
import org.springframework.stereotype.Service;

/// Asks for the themes of a file to be proposed, or only looked at.
@Service
class ThemeImports {

    private final ThemeProposals proposals;
    private final Access access;

    ThemeImports(ThemeProposals proposals, Access access) {
        this.proposals = proposals;
        this.access = access;
    }

    /// Who may import at all, before a file is received.
    boolean mayAnywhere() {
        return access.may(THEME_CHANGE) || access.may(THEME_DRAFT);
    }

    CsvUploads.Wanted wanted(RoadmapId roadmap, CsvOrder order) {
        return new CsvUploads.Wanted(
                ThemeImport.KIND,
                "importThemes",
                new ThemeImport.Order(roadmap.value(), order),
                () -> proposals.admit(roadmap, "roadmap"));
    }
}
