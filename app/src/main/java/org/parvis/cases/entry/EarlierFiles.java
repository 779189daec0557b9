package org.parvis.cases.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Parties;
import org.parvis.cases.admission.FilePart;
import org.parvis.cases.admission.FileThreshold;
import org.parvis.cases.desk.TeamServices;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.forms.Forms;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an earlier file already says of somebody about whom a body opens another one. */
@Component
class EarlierFiles {
    private final Scenes scenes;
    private final CaseStore store;
    private final FileThreshold threshold;
    private final TeamServices services;
    private final Forms forms;

    EarlierFiles(
            Scenes scenes,
            CaseStore store,
            FileThreshold threshold,
            TeamServices services,
            Forms forms) {
        this.scenes = scenes;
        this.store = store;
        this.threshold = threshold;
        this.services = services;
        this.forms = forms;
    }

    /** An earlier file, and whose account it is, if they have one. */
    record Earlier(ActContent.Received request, @Nullable UUID account) {}

    /**
     * The earlier file of whom the new one is about, whose opening is noted there as any other;
     * nothing when it is not of the body, or when the member must first say why they open it.
     */
    Optional<Earlier> find(Actor.Agent agent, UUID own, String reference) {
        FileThreshold.Asked asked =
                new FileThreshold.Asked(
                        agent, own, reference, FilePart.FILE, "own-motion", false, null);
        return threshold.open(asked) instanceof FileThreshold.Opened file
                ? scenes.reading(MemberScene.of(file.agent()), sql -> find(sql, file.file()))
                : Optional.empty();
    }

    private Optional<Earlier> find(JdbcClient sql, CaseFileId file) {
        return store.request(sql, file)
                .map(said -> new Earlier(said, Parties.account(sql, file).orElse(null)));
    }

    /** What the earlier file already says of who they are, as fields of the new form. */
    Map<String, List<String>> known(ServiceDefinition service, Earlier earlier) {
        ActContent.Received said = earlier.request();
        FormDefinition form = service.form();
        FormDefinition.Contact to = form.contact();
        FormDefinition before =
                services.inForce(said.service()).map(ServiceDefinition::form).orElse(form);
        FormDefinition.Contact from = before.contact();
        Map<String, Object> known = new LinkedHashMap<>();
        put(known, form, to.name(), answer(said, before, from.name()), said.requester().name());
        put(known, form, to.email(), null, said.requester().email());
        put(known, form, to.phone(), null, said.requester().phone());
        put(known, form, to.postal(), null, said.requester().postal());
        return forms.fields(service.code(), known);
    }

    /** An answer of that request as it was given, in its parts, with the type of its question. */
    private record Given(String type, Object value) {}

    private static @Nullable Given answer(
            ActContent.Received said, FormDefinition form, @Nullable String id) {
        Object value = id == null ? null : said.answers().get(id);
        Question question = id == null ? null : form.question(id).orElse(null);
        return value == null || question == null ? null : new Given(question.type(), value);
    }

    private static void put(
            Map<String, Object> known,
            FormDefinition form,
            @Nullable String id,
            @Nullable Given given,
            @Nullable String text) {
        Question question = id == null ? null : form.question(id).orElse(null);
        if (id == null || question == null) {
            return;
        }
        if (given != null && given.type().equals(question.type())) {
            known.put(id, given.value());
        } else if (text != null && !text.isBlank()) {
            known.put(id, text);
        }
    }
}
