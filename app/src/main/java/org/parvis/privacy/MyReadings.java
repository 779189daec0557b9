package org.parvis.privacy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.Reads;
import org.parvis.audit.Told;
import org.parvis.cases.FileDirectory;
import org.parvis.cases.PersonalInformation;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.MomentPage;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Who read somebody's files, in plain words, each with a way to ask why: a request like any other,
 * to the body that read, by the service of the pack that takes such questions.
 */
@Component
class MyReadings {
    private static final int PAGE = 20;

    private final Scenes scenes;
    private final Reads reads;
    private final FileDirectory files;
    private final Members members;
    private final Organizations organizations;
    private final Catalogue catalogue;

    MyReadings(
            Scenes scenes,
            Reads reads,
            FileDirectory files,
            Members members,
            Organizations organizations,
            Catalogue catalogue) {
        this.scenes = scenes;
        this.reads = reads;
        this.files = files;
        this.members = members;
        this.organizations = organizations;
        this.catalogue = catalogue;
    }

    /**
     * One reading.
     *
     * @param file where the file is followed, if it is still there
     * @param reason what the member gave, when the reading was out of the ordinary
     * @param ask where one asks about it
     */
    record Read(
            String when,
            @Nullable Link file,
            String who,
            String why,
            @Nullable String reason,
            @Nullable Link ask) {}

    MomentPage<Read> page(UUID account, Instant before, Words w) {
        List<Told> found =
                scenes.reading(
                        new Scene.Person(account),
                        sql -> reads.ofAccount(sql, account, before, PAGE + 1));
        MomentPage<Told> page = MomentPage.of(found, PAGE, Told::at);
        List<Told> shown = page.shown();
        Map<UUID, FileDirectory.Known> known =
                files.own(account, shown.stream().map(Told::file).distinct().toList());
        List<Read> all = new ArrayList<>();
        shown.forEach(told -> all.add(read(told, known.get(told.file()), w)));
        return new MomentPage<>(all, page.more());
    }

    private Read read(Told told, FileDirectory.@Nullable Known file, Words w) {
        String body = organizations.byHome(home(told)).map(o -> o.name().in(w.lang())).orElse("");
        String name = told.name();
        String who =
                name != null
                        ? w.say("privacy.read.represented", name)
                        : w.say("privacy.read.who", members.displayName(told.member()), body);
        String key = "audit.purpose." + told.purpose();
        String why = w.has(key) ? w.say(key) : told.purpose();
        return new Read(
                w.dateTime(told.at()),
                file == null ? null : Link.to(file.reference(), path(file.reference(), w)),
                who,
                told.ground() == null
                        ? why
                        : w.say(
                                "privacy.read.ground",
                                why,
                                w.say("audit.ground." + told.ground().code())),
                told.words(),
                name != null ? null : ask(told, file, who, w));
    }

    /** The body for which the reader works: the file may live in one that ceased. */
    private Home home(Told told) {
        return members.find(told.member()).map(Member::home).orElse(new Home(told.home()));
    }

    private static String path(String reference, Words w) {
        return (w.lang().equals("fr") ? "/fr/dossiers/" : "/en/files/") + reference;
    }

    private @Nullable Link ask(Told told, FileDirectory.@Nullable Known file, String who, Words w) {
        String when = w.dateTime(told.at());
        String reference = file == null ? "" : file.reference();
        String body = organizations.byHome(home(told)).map(Organization::code).orElse("");
        return begin("reading", w)
                .map(
                        path ->
                                Link.to(
                                                w.say("privacy.read.ask"),
                                                path
                                                        + answer("body", body)
                                                        + answer(
                                                                "about",
                                                                w.say(
                                                                        "privacy.read.asked",
                                                                        who,
                                                                        reference,
                                                                        when)))
                                        .about(w.say("privacy.read.about", who, when)))
                .orElse(null);
    }

    private static String answer(String question, String value) {
        return "&answer." + question + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Where somebody asks that what is held be corrected, at whoever holds it. */
    Optional<Link> correction(Words w) {
        return begin("correction", w)
                .map(path -> Link.to(w.say("privacy.correct.title"), path).withIcon("document"));
    }

    private Optional<String> begin(String kind, Words w) {
        return catalogue
                .service(PersonalInformation.SERVICE)
                .map(service -> PersonalInformation.begin(service, kind, w));
    }
}
