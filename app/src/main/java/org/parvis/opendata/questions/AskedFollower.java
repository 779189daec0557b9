package org.parvis.opendata.questions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileContents;
import org.parvis.cases.spi.FileContents.Contents;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what everybody may know of each question beside its file; derived again at each act. */
@Component
class AskedFollower implements Follower {
    private static final FileActs.Who PROGRAM = new FileActs.Program();
    private static final String WITHDRAWN = "withdrawn";

    private final AskedTable table;
    private final FileContents contents;
    private final FileActs acts;
    private final QuestionKinds own;
    private final PublishedData data;

    AskedFollower(
            AskedTable table,
            FileContents contents,
            FileActs acts,
            QuestionKinds own,
            PublishedData data) {
        this.table = table;
        this.contents = contents;
        this.acts = acts;
        this.own = own;
        this.data = data;
    }

    @Override
    public String name() {
        return "opendata-questions";
    }

    @Override
    public void follow(JdbcClient jobs, List<ActNotice> told) {
        Map<CaseFileId, ActNotice> moved = new LinkedHashMap<>();
        for (ActNotice act : told) {
            if (act.service().equals(DataQuestions.SERVICE)) {
                moved.put(act.file(), act);
            }
        }
        moved.forEach(
                (file, act) -> contents.of(PROGRAM, file).ifPresent(now -> keep(jobs, act, now)));
    }

    /**
     * A question about data that this body does not publish has no page: it is a file like any. One
     * that has its row follows its file, also when the data were taken back meanwhile.
     */
    private void keep(JdbcClient jobs, ActNotice act, Contents now) {
        CaseFileId file = act.file();
        Optional<Version> about =
                data.find(DataQuestions.name(now)).filter(one -> one.home().equals(file.home()));
        boolean taken =
                !now.state().open() && (now.outcome() == null || WITHDRAWN.equals(now.outcome()));
        if (taken) {
            table.drop(jobs, file);
        } else {
            Asked asked = asked(act, now);
            about.ifPresentOrElse(
                    version -> table.keep(jobs, file, version.dataset(), asked),
                    () -> table.move(jobs, file, asked));
            shown(file).ifPresent(shown -> table.show(jobs, file, shown));
        }
    }

    private static Asked asked(ActNotice act, Contents now) {
        @Nullable LocalDate answered = now.state().open() ? null : now.closedOn();
        return new Asked(
                Ids.next(),
                DataQuestions.error(now) ? Asked.Kind.ERROR : Asked.Kind.QUESTION,
                act.receivedOn(),
                now.dueOn(),
                answered,
                now.lang().equals("en") ? "en" : "fr",
                null);
    }

    /** What the body said last of what is shown. */
    private Optional<Shown> shown(CaseFileId file) {
        return acts.said(own, PROGRAM, file).stream()
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast)
                .reduce((before, after) -> after);
    }
}
