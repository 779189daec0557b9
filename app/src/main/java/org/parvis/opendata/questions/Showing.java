package org.parvis.opendata.questions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileContents;
import org.parvis.cases.spi.FileContents.Contents;
import org.parvis.cases.spi.MemberEntry;
import org.parvis.cases.spi.State;
import org.parvis.kernel.Outcome;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Recall;
import org.parvis.opendata.VersionLine;
import org.parvis.organizations.Members;
import org.parvis.rules.PersonalDetails;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Puts a question and its answer on the page of the data. The words are the body's: those of the
 * person stand in the field without what could tell who wrote them, whoever chooses changes them,
 * and the same is taken out once more of the question that is shown.
 */
@Component
class Showing {
    private final FileContents contents;
    private final FileActs acts;
    private final QuestionKinds own;
    private final PublishedData data;
    private final DataQuestions questions;
    private final Members members;

    Showing(
            FileContents contents,
            FileActs acts,
            QuestionKinds own,
            PublishedData data,
            DataQuestions questions,
            Members members) {
        this.contents = contents;
        this.acts = acts;
        this.own = own;
        this.data = data;
        this.questions = questions;
        this.members = members;
    }

    /**
     * A file about data.
     *
     * @param versions of the dataset, newest first; none where the body publishes no such data
     * @param recalled why the data were taken back; empty where they were not, or are public again
     * @param shown what is shown now; nothing before
     */
    record Opened(
            Contents contents, List<VersionLine> versions, String recalled, @Nullable Shown shown) {
        /** Whether something can be shown: of data that are public, once the answer is signed. */
        boolean ready() {
            return contents.state() == State.DECIDED && !versions.isEmpty();
        }

        /** Whose turn it is, as the words of the page are called. */
        String stage() {
            if (versions.isEmpty()) {
                return recalled.isEmpty() ? "nowhere" : "recalled";
            }
            if (!ready()) {
                return contents.state().open() ? "answer" : "closed";
            }
            return shown == null ? "show" : "shown";
        }

        /** What stands in the fields first. */
        ShowForm typed() {
            return shown == null
                    ? new ShowForm(
                            PersonalDetails.masked(DataQuestions.said(contents, "about")),
                            "",
                            DataQuestions.error(contents) ? "" : "none")
                    : new ShowForm(shown.question(), shown.answer(), change(shown));
        }

        private static String change(Shown shown) {
            return shown.change() == Shown.Change.VERSION
                    ? String.valueOf(shown.version())
                    : shown.change().code();
        }
    }

    /** As that member reads it; there is no such page for a file of another service. */
    Opened opened(MemberEntry entry) {
        Contents file =
                contents.of(entry.seeing(0), entry.file())
                        .filter(one -> one.service().equals(DataQuestions.SERVICE))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<VersionLine> versions =
                data.find(DataQuestions.name(file))
                        .filter(one -> one.home().equals(entry.file().home()))
                        .map(one -> data.versions(one.name()))
                        .orElse(List.of());
        Optional<Shown> shown =
                acts.said(own, entry.seeing(0), entry.file()).stream()
                        .filter(Shown.class::isInstance)
                        .map(Shown.class::cast)
                        .reduce((before, after) -> after);
        String recalled = versions.isEmpty() ? recalled(DataQuestions.name(file)) : "";
        return new Opened(file, versions, recalled, shown.orElse(null));
    }

    private String recalled(String name) {
        return data.recalls(name).stream().map(Recall::reason).findFirst().orElse("");
    }

    Outcome<Integer> show(MemberEntry entry, Opened file, ShowForm form, int seen) {
        if (!file.ready()) {
            return Outcome.refused("opendata.ask.refused.early");
        }
        return acts.write(
                own,
                entry.seeing(seen),
                entry.file(),
                new Shown(
                        members.displayName(entry.agent().member()),
                        PersonalDetails.masked(form.question()),
                        form.answer(),
                        form.what(),
                        form.version(file.versions()),
                        questions.today()));
    }
}
