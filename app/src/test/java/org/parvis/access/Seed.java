package org.parvis.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plants what the matrix looks for, as people do: by the pages of the program. */
final class Seed {
    private static final Map<String, String> ANSWERS =
            Map.of(
                    "document", "Le registre " + Planted.REQUEST.word() + " des ponts",
                    "attachments",
                            "file:" + Planted.REQUEST.word() + ".txt:" + Planted.DOCUMENT.word(),
                    "receive", "digital",
                    "reply_by", "email",
                    "email", "ailleurs@personne.example",
                    "full_name", "Marguerite Savard-Lelièvre");

    private static final Map<String, String> PARTS = parts();

    private final World world;

    private Seed(World world) {
        this.world = world;
    }

    /**
     * A seeded world.
     *
     * @param round what the program does by itself between two requests, done now
     */
    static World in(int port, Runnable round) {
        World world = new World(port);
        Seed seed = new Seed(world);
        people(world);
        seed.file();
        seed.paper();
        seed.drafts();
        round.run();
        SeedOfBodies.plant(world);
        SeedOfReaders.name(world);
        return world;
    }

    /** Whoever asks, each as they are before anything is planted. */
    static void people(World world) {
        for (String nobody : List.of("anyone", "invited", "helper")) {
            world.passing(nobody);
        }
        PARTS.forEach(world::as);
    }

    private void file() {
        Visitor owner = world.role("owner");
        String reference = sent(owner);
        world.name("reference", reference);
        world.name("consultation", "rue-du-port");
        world.name("ballot", "marche");
        world.name("counted-ballot", "nom-du-parc");
        world.name("sealed-ballot", "ancienne-salle");
        // as the round of an hour does: the key of a vote is there before anybody looks
        world.role("anyone").go("/fr/consultations/marche/vote");
        world.role("anyone").go("/fr/consultations/nom-du-parc/vote");
        world.name("text", "terrasses");
        world.name("paragraph", "width");
        world.name("text-before", "first");
        world.name("text-after", "second");
        world.name("consultation-theme", "moving");
        world.name("budget", "budget-jeunes");
        world.name("budget-over", "budget-2026");
        world.name("petition", "un-abri-au-quai-exempl");
        world.name("petitions-body", "regie-exemple");
        world.name("hearings", "quai-nord");
        world.name("brief", "QN2B4D6F");
        world.name("one", "1");
        world.role("invited")
                .go("/fr/suivi")
                .submit(
                        "main form:has([name=reference])",
                        "reference",
                        reference,
                        "code",
                        code(owner));
        Visitor agent = world.role("agent");
        String file = "/fr/equipe/dossiers/" + reference;
        agent.go(file).submit("button[formaction$='/actes/take']");
        say(agent, file, "ask", "Pouvez-vous préciser la période ?");
        say(agent, file, "note", "À surveiller : " + Planted.NOTE.word());
        owner.go("/fr/dossiers/" + reference)
                .submit("form[action$='/messages']", "text", "Voici : " + Planted.TALK.word());
        world.name("document", owner.linked("/fr/dossiers/" + reference + "/documents/"));
        decided(reference);
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("owner", "marguerite");
        parts.put("other", "idris");
        parts.put("representative", "delphine");
        parts.put("business", "anatole");
        parts.put("agent", "vq-agent");
        parts.put("manager", "vq-manager");
        parts.put("responsible", "vq-responsible");
        parts.put("head", "vq-head");
        parts.put("designer", "vq-designer");
        parts.put("jurist", "vq-jurist");
        parts.put("steward", "mcn-steward");
        parts.put("second-steward", "mcn-steward-2");
        parts.put("central", "mcn-central");
        parts.put("elsewhere", "opc-agent");
        parts.put("elsewhere-responsible", "opc-responsible");
        return parts;
    }

    private static String code(Visitor owner) {
        return owner.found("main").text().replaceAll("(?s).*(\\w{4}-\\w{4}-\\w{4}-\\w{4}).*", "$1");
    }

    private static void say(Visitor agent, String file, String how, String text) {
        agent.go(file).submit("form[action$='/actes/say']", "how", how, "text", text);
    }

    /** From the start page to the receipt. */
    private static String sent(Visitor owner) {
        owner.go("/fr/services/demande-acces/commencer")
                .submit("main form", "body", "ville-quebec");
        answer(owner);
        owner.submit("form[action$='/envoyer']");
        return owner.address().replaceAll(".*/", "");
    }

    private static void answer(Visitor owner) {
        for (int i = 0; i < 8 && !owner.address().endsWith("/reponses"); i++) {
            List<String> given = new ArrayList<>();
            ANSWERS.forEach(
                    (name, value) -> {
                        if (owner.page().selectFirst("main form [name=" + name + "]") != null) {
                            given.addAll(List.of(name, value));
                        }
                    });
            owner.submit("main form.pv-flow", given.toArray(String[]::new));
        }
    }

    /** An older file of the same person that was decided, with its letter. */
    private void decided(String open) {
        Visitor responsible = world.role("responsible");
        responsible.go("/fr/equipe/file?view=closed");
        String decided =
                responsible.page().select("a.pv-ref").eachText().stream()
                        .filter(reference -> owns(reference))
                        .findFirst()
                        .orElse(open);
        world.name("decided", decided);
        world.name(
                "letter-document",
                world.role("owner")
                        .go("/fr/dossiers/" + decided)
                        .linked("/fr/dossiers/" + decided + "/documents/"));
    }

    private boolean owns(String reference) {
        return world.role("owner")
                        .go("/fr/compte")
                        .page()
                        .selectFirst("a[href$='" + reference + "']")
                != null;
    }

    /** A letter of somebody whom the body answers by post. */
    private void paper() {
        Visitor agent = world.role("agent");
        agent.go("/fr/equipe/saisie")
                .submit(
                        "form[action='/fr/equipe/saisie']:has([name=document])",
                        "channel",
                        "mail",
                        "full_name",
                        "Léa Fictive",
                        "document",
                        "Le bail " + Planted.PAPER.word() + " du local",
                        "receive",
                        "paper",
                        "reply_by",
                        "mail",
                        "postal",
                        "14, rue du Papier\nQuébec (Québec) G1R 4S9");
        world.name("paper", agent.found("article .pv-ref").text());
        say(agent, "/fr/equipe/dossiers/" + world.value("paper"), "write", "Nous cherchons.");
    }

    /** A file on its way into the draft. */
    private void upload(Visitor owner) {
        String proof = owner.found("input[name=_proof]").val();
        String metadata = "question " + base64("attachments") + ",filename " + base64("plan.txt");
        Answer begun =
                owner.send(
                        "POST",
                        "/fr/demarche/"
                                + world.value("draft")
                                + "/televersements?_proof="
                                + Visitor.encode(proof),
                        List.of(
                                "Tus-Resumable: 1.0.0",
                                "Upload-Length: 40",
                                "Upload-Metadata: " + metadata),
                        "");
        world.name("upload", begun.location().replaceAll(".*/", ""));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void drafts() {
        Visitor owner = world.role("owner");
        owner.go("/fr/services/demande-acces/commencer")
                .submit("main form", "body", "ville-quebec");
        String begun = owner.address();
        owner.submit(
                "main form.pv-flow",
                "document",
                "Le plan " + Planted.DRAFT.word() + " du parc",
                "attachments",
                "file:" + Planted.DRAFT.word() + ".txt:" + Planted.DRAFT.word());
        world.name("draft", begun.split("/", -1)[3]);
        upload(owner);
        owner.go("/fr/services/vignette-stationnement/commencer")
                .submit(
                        "main form.pv-flow",
                        "full_name-given",
                        "Marguerite",
                        "full_name-family",
                        Planted.DRAFT.word(),
                        "birth_date-day",
                        "1",
                        "birth_date-month",
                        "2",
                        "birth_date-year",
                        "1980");
        String permit = owner.address().split("/", -1)[3];
        world.name("permit", permit);
        owner.go("/fr/demarche/" + permit + "/avec/you").submit("button[name=how]", "how", "link");
        world.name("share-code", owner.found(".pv-fig-big").text());
        Visitor helper = world.role("helper");
        helper.go("/fr/lien/" + world.value("share-code"));
        world.name("share", helper.address().split("/", -1)[3]);
        helper.submit("form[action$='/commencer']");
        owner.go("/fr/compte/coordonnees")
                .submit(
                        "form[action$='/adresse']",
                        "postal",
                        "3, rue " + Planted.HOME.word() + "\nQuébec (Québec) G1R 4S9");
    }
}
