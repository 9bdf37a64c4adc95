package dev.throughline.organisation.document;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.role.Place;
import dev.throughline.organisation.tenant.Organisations;
import dev.throughline.platform.changes.Changes;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Versions;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.DocumentCheck;
import dev.throughline.platform.graphql.DocumentStore;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.Nodes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Documents are the organisation's as a whole. The same text is the same document, however often it is registered.
@Service
public class PersistedDocuments implements Nodes<PersistedDocumentId, PersistedDocument>, DocumentStore {

    private final PersistedDocumentRepository repository;
    private final Organisations organisations;
    private final DocumentCheck check;
    private final Access access;
    private final Changes changes;

    PersistedDocuments(
            PersistedDocumentRepository repository,
            Organisations organisations,
            DocumentCheck check,
            Access access,
            Changes changes) {
        this.repository = repository;
        this.organisations = organisations;
        this.check = check;
        this.access = access;
        this.changes = changes;
    }

    @Override
    public IdType<PersistedDocumentId> idType() {
        return PersistedDocumentId.TYPE;
    }

    @Override
    public String readPermission() {
        return Permission.ORGANISATION_READ.name();
    }

    @Override
    public Map<PersistedDocumentId, PersistedDocument> byIds(Set<PersistedDocumentId> ids) {
        return repository.byIds(ids);
    }

    @Override
    public Optional<String> text(String sha256) {
        return repository
                .find(sha256)
                .filter(document -> document.archivedAt() == null)
                .map(PersistedDocument::text);
    }

    @Override
    public boolean registeredOnly() {
        return organisations
                .find()
                .map(organisation -> organisation.registeredDocumentsOnly())
                .orElse(false);
    }

    @Override
    public boolean mayRegister() {
        return access.may(Permission.DOCUMENT_REGISTER, Place.ORGANISATION)
                || access.may(Permission.ORGANISATION_CHANGE, Place.ORGANISATION);
    }

    Connection<PersistedDocument> page(Listing listing) {
        return repository.page(listing);
    }

    PersistedDocument register(RegisterPersistedDocument register) {
        access.require(Permission.DOCUMENT_REGISTER, Place.ORGANISATION);
        List<String> wrong = check.problems(register.text());
        new Problems()
                .unless(
                        wrong.isEmpty(),
                        PlatformError.INVALID,
                        "text",
                        "This document could not be executed: %s."
                                .formatted(wrong.stream().findFirst().orElse("")))
                .refuse();
        String sha256 = DocumentCheck.sha256(register.text());
        PersistedDocument before = repository.find(sha256).orElse(null);
        if (before == null) {
            PersistedDocument registered = repository.insert(sha256, register);
            changes.created("registerPersistedDocument", registered);
            return registered;
        }
        if (before.archivedAt() == null) {
            return before;
        }
        PersistedDocument after = repository.restore(before.id());
        changes.record("registerPersistedDocument", before, after, null);
        return after;
    }

    PersistedDocument remove(RemovePersistedDocument remove) {
        access.require(Permission.DOCUMENT_REGISTER, Place.ORGANISATION);
        PersistedDocument before = repository.lock(remove.id());
        Versions.expect(remove.expectedVersion(), before);
        PersistedDocument after = repository.archive(before.id());
        changes.record("removePersistedDocument", before, after, remove.reason());
        return after;
    }
}
