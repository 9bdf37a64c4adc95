package dev.throughline.organisation.document;

import static dev.throughline.organisation.role.Permission.DOCUMENT_REGISTER;
import static dev.throughline.organisation.role.Permission.ORGANISATION_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class PersistedDocumentController {

    private final PersistedDocuments documents;

    PersistedDocumentController(PersistedDocuments documents) {
        this.documents = documents;
    }

    @Can(ORGANISATION_READ)
    @QueryMapping
    Connection<PersistedDocument> persistedDocuments(Listing listing) {
        return documents.page(listing);
    }

    @Can(DOCUMENT_REGISTER)
    @MutationMapping
    PersistedDocument registerPersistedDocument(@Argument RegisterPersistedDocument input) {
        return documents.register(input);
    }

    @Can(DOCUMENT_REGISTER)
    @MutationMapping
    PersistedDocument removePersistedDocument(@Argument RemovePersistedDocument input) {
        return documents.remove(input);
    }
}
