package dev.throughline.roadmap.csv;

import static dev.throughline.organisation.role.Permission.THEME_CHANGE;
import static dev.throughline.organisation.role.Permission.THEME_DRAFT;

import dev.throughline.organisation.role.Access;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.graphql.Idempotency;
import dev.throughline.platform.jobs.Job;
import dev.throughline.platform.jobs.Jobs;
import dev.throughline.platform.tenancy.TenantTransactions;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.theme.ThemeProposals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Takes a file in and asks for its themes to be proposed, or only looked at.
@Service
class ThemeImports {

    private static final int LONGEST_KEY = 200;

    private final ThemeProposals proposals;
    private final Access access;
    private final Jobs jobs;
    private final Idempotency idempotency;
    private final TenantTransactions transactions;

    ThemeImports(
            ThemeProposals proposals,
            Access access,
            Jobs jobs,
            Idempotency idempotency,
            TenantTransactions transactions) {
        this.proposals = proposals;
        this.access = access;
        this.jobs = jobs;
        this.idempotency = idempotency;
        this.transactions = transactions;
    }

    /// Who may import at all, before a file is received.
    boolean mayAnywhere() {
        return access.may(THEME_CHANGE) || access.may(THEME_DRAFT);
    }

    /// With a key, an upload that is sent again because its answer was lost finds the job that it had started.
    Job start(ThemeImport.Order order, Path file, @Nullable String key) {
        if (key != null && (key.isEmpty() || key.length() > LONGEST_KEY)) {
            throw Refusal.of(PlatformError.TEXT_LENGTH, "", "An idempotency key has 1 to 200 characters.");
        }
        return transactions.here(() -> {
            proposals.admit(new RoadmapId(order.roadmap()), "roadmap");
            return key == null
                    ? started(order, file)
                    : (Job) idempotency.once(key, fingerprint(order, file), () -> started(order, file));
        });
    }

    private Job started(ThemeImport.Order order, Path file) {
        return jobs.start(ThemeImport.KIND, "importThemes", order, null, file);
    }

    private static String fingerprint(ThemeImport.Order order, Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(order.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
