package org.parvis.plans.pages;

import java.util.stream.Stream;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.plans.Addresses;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Published;
import org.parvis.plans.Revision;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchKind;
import org.parvis.search.SearchSource;
import org.springframework.stereotype.Component;

/** Lets people find published plans and the roadmap. */
@Component
class PlansSource implements SearchSource {
    private final Published published;
    private final PlanWords names;
    private final MessageCatalogue messages;

    PlansSource(Published published, PlanWords names, MessageCatalogue messages) {
        this.published = published;
        this.names = names;
        this.messages = messages;
    }

    @Override
    public Stream<SearchDocument> documents(String lang) {
        Words w = messages.forLanguage(lang);
        Words other = messages.forLanguage(SearchSource.other(lang));
        return Stream.concat(
                Stream.of(roadmap(w).titledElsewhere(other.say("plans.roadmap"))),
                published.all().stream()
                        .map(one -> plan(one, w).titledElsewhere(title(one, other))));
    }

    private static SearchDocument roadmap(Words w) {
        return SearchDocument.of(
                "roadmap",
                SearchKind.DATA,
                Addresses.roadmap(w.lang()),
                w.say("plans.roadmap"),
                w.say("plans.search.roadmap"),
                "");
    }

    private SearchDocument plan(Revision one, Words w) {
        return SearchDocument.of(
                "plan/" + one.holder(),
                SearchKind.DATA,
                Addresses.plan(w.lang(), one.holder()),
                title(one, w),
                w.say("plans.search.plan"),
                "");
    }

    private String title(Revision one, Words w) {
        return w.say("plans.write.title", names.holder(w, one.holder()));
    }
}
