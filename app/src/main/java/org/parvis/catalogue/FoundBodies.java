package org.parvis.catalogue;

import java.util.List;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchKind;
import org.parvis.search.SearchSource;
import org.springframework.stereotype.Component;

/** Lets people find the bodies, also by names that are no longer in force. */
@Component
class FoundBodies implements SearchSource {
    private final Organizations organizations;
    private final MessageCatalogue messages;

    FoundBodies(Organizations organizations, MessageCatalogue messages) {
        this.organizations = organizations;
        this.messages = messages;
    }

    @Override
    public List<SearchDocument> documents(String lang) {
        Words w = messages.forLanguage(lang);
        return organizations.all().stream().map(body -> document(body, w)).toList();
    }

    private SearchDocument document(Organization body, Words w) {
        List<String> before =
                organizations.formerNames(body.home()).stream()
                        .map(former -> former.name().in(w.lang()))
                        .toList();
        String formerly =
                before.isEmpty()
                        ? w.say("catalogue.body.summary")
                        : w.say("catalogue.body.formerly", String.join(", ", before));
        return SearchDocument.of(
                        "body/" + body.code(),
                        SearchKind.BODY,
                        BodyPages.path(body, w.lang()),
                        body.name().in(w.lang()),
                        formerly,
                        body.shortName().in(w.lang()))
                .withKeywords(before);
    }
}
