package org.parvis.forms.drafts;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.AccountData;
import org.parvis.portal.spi.Exported;
import org.parvis.portal.spi.HeldData;
import org.springframework.stereotype.Component;

/** What somebody wrote and did not send: their drafts, which nobody else reads. */
@Component
class DraftData implements AccountData {
    private static final int ORDER = 200;

    private final MyDrafts mine;
    private final Drafts drafts;
    private final DraftTable table;
    private final Scenes scenes;
    private final Catalogue catalogue;

    DraftData(MyDrafts mine, Drafts drafts, DraftTable table, Scenes scenes, Catalogue catalogue) {
        this.mine = mine;
        this.drafts = drafts;
        this.table = table;
        this.scenes = scenes;
        this.catalogue = catalogue;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<HeldData> held(UUID account, Words w) {
        return mine.of(account).stream().map(draft -> held(draft, w)).toList();
    }

    private HeldData held(Draft draft, Words w) {
        String name =
                catalogue
                        .service(draft.service(), draft.version())
                        .map(service -> service.name().in(w.lang()))
                        .orElse(draft.service());
        return new HeldData(
                w.say("forms.held.draft", w.typeset(name)),
                w.say("forms.held.source"),
                w.say("forms.held.purpose"),
                w.say("forms.held.basis"),
                w.say("forms.held.kept"),
                null,
                Link.to(
                                w.say("forms.held.see"),
                                w.lang().equals("fr")
                                        ? "/fr/compte/brouillons"
                                        : "/en/account/drafts")
                        .about(w.typeset(name)));
    }

    @Override
    public void export(UUID account, Words w, Exported out) throws IOException {
        for (Draft draft : mine.of(account)) {
            Map<String, Object> typed = new LinkedHashMap<>();
            draft.typed().forEach((question, value) -> typed.put(question, value.plain()));
            out.json(
                    "drafts/" + draft.service() + "-" + draft.id() + ".json",
                    Map.of(
                            "service",
                            draft.service(),
                            "version",
                            draft.version(),
                            "answers",
                            typed));
        }
    }

    @Override
    public void forget(UUID account) {
        List<UUID> all = scenes.reading(new Scene.Person(account), table::allOfPerson);
        all.forEach(drafts::discard);
    }
}
