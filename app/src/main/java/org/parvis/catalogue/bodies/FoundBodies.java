package org.parvis.catalogue.bodies;

import java.util.List;
import java.util.stream.Stream;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchFact;
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
    public Stream<SearchDocument> documents(String lang) {
        Words w = messages.forLanguage(lang);
        Words other = messages.forLanguage(SearchSource.other(lang));
        return organizations.all().stream()
                .map(body -> document(body, w).titledElsewhere(named(body, other)));
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
        String phone = body.phone();
        LocalizedText hours = body.hours();
        return SearchDocument.of(
                        "body/" + body.code(),
                        SearchKind.BODY,
                        BodyPages.path(body, w.lang()),
                        named(body, w),
                        formerly,
                        "")
                .withKeywords(before)
                .withNotes(phone == null ? List.of() : List.of(phone))
                .telling(SearchFact.PHONE, phone)
                .telling(SearchFact.HOURS, hours == null ? null : hours.in(w.lang()));
    }

    /** The name with the short one that people know better. */
    private static String named(Organization body, Words w) {
        String name = body.name().in(w.lang());
        String brief = body.shortName().in(w.lang());
        return brief.isEmpty() || brief.equals(name)
                ? name
                : w.say("catalogue.body.named", name, brief);
    }
}
