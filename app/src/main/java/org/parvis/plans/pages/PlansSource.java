package org.parvis.plans.pages;

import java.util.ArrayList;
import java.util.List;
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
    public List<SearchDocument> documents(String lang) {
        Words w = messages.forLanguage(lang);
        var documents = new ArrayList<SearchDocument>();
        documents.add(
                SearchDocument.of(
                        "roadmap",
                        SearchKind.DATA,
                        Addresses.roadmap(lang),
                        w.say("plans.roadmap"),
                        w.say("plans.search.roadmap"),
                        ""));
        for (Revision one : published.all()) {
            String body = names.holder(w, one.holder());
            documents.add(
                    SearchDocument.of(
                            "plan/" + one.holder(),
                            SearchKind.DATA,
                            Addresses.plan(lang, one.holder()),
                            w.say("plans.write.title", body),
                            w.say("plans.search.plan"),
                            ""));
        }
        return documents;
    }
}
