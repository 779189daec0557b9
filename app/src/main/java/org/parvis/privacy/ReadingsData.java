package org.parvis.privacy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.Reads;
import org.parvis.audit.Told;
import org.parvis.cases.FileDirectory;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.organizations.Organizations;
import org.parvis.platform.MomentPage;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.AccountData;
import org.parvis.portal.spi.Exported;
import org.parvis.portal.spi.HeldData;
import org.parvis.registers.Ledger;
import org.springframework.stereotype.Component;

/** Who read somebody's files, and what was read of them in registers. */
@Component
class ReadingsData implements AccountData {
    private static final int ORDER = 300;
    private static final int PAGE = 500;

    private final Scenes scenes;
    private final Reads reads;
    private final Ledger ledger;
    private final Members members;
    private final FileDirectory files;
    private final Organizations organizations;

    ReadingsData(
            Scenes scenes,
            Reads reads,
            Ledger ledger,
            Members members,
            FileDirectory files,
            Organizations organizations) {
        this.organizations = organizations;
        this.scenes = scenes;
        this.reads = reads;
        this.ledger = ledger;
        this.members = members;
        this.files = files;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<HeldData> held(UUID account, Words w) {
        return List.of(
                new HeldData(
                        w.say("privacy.held.readings"),
                        w.say("privacy.held.readings.source"),
                        w.say("privacy.held.readings.purpose"),
                        w.say("privacy.held.readings.basis"),
                        w.say("privacy.held.readings.kept"),
                        null,
                        null));
    }

    @Override
    public void export(UUID account, Words w, Exported out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Instant before = MomentPage.LATEST;
        List<Told> page = page(account, before);
        while (!page.isEmpty()) {
            var known = files.own(account, page.stream().map(Told::file).distinct().toList());
            page.forEach(told -> rows.add(row(told, known.get(told.file()), w)));
            page = page(account, page.getLast().at());
        }
        out.csv(
                "readings/files.csv",
                List.of("at", "file", "reader", "body", "purpose", "ground", "reason"),
                rows.stream());
        out.csv(
                "readings/registers.csv",
                List.of("at", "service", "register", "step", "outcome", "purpose", "basis"),
                ledger.ofAccount(account).stream()
                        .map(
                                line ->
                                        List.of(
                                                line.at().toString(),
                                                line.service(),
                                                line.register(),
                                                line.step().code(),
                                                line.outcome(),
                                                line.purpose().in(w.lang()),
                                                line.basis())));
    }

    private List<String> row(Told told, FileDirectory.@Nullable Known file, Words w) {
        return List.of(
                told.at().toString(),
                file == null ? "" : file.reference(),
                who(told),
                told.name() == null ? body(told, w) : "",
                told.purpose(),
                told.ground() == null ? "" : told.ground().code(),
                Objects.requireNonNullElse(told.words(), ""));
    }

    /** A member of a body, or whoever acts for the person: as their journal of readings says it. */
    private String who(Told told) {
        String name = told.name();
        return name == null ? members.displayName(told.member()) : name;
    }

    /** For which body they read: the file may live in one that ceased. */
    private String body(Told told, Words w) {
        Home home = members.find(told.member()).map(Member::home).orElse(new Home(told.home()));
        return organizations.byHome(home).map(body -> body.name().in(w.lang())).orElse("");
    }

    private List<Told> page(UUID account, Instant before) {
        return scenes.reading(
                new Scene.Person(account), sql -> reads.ofAccount(sql, account, before, PAGE));
    }

    @Override
    public void forget(UUID account) {
        reads.forget(account);
        ledger.forget(account);
    }
}
