package org.parvis.cases.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.clocks.AppliedRule;
import org.parvis.cases.desk.TeamTyped;
import org.parvis.cases.dossier.AttachedFiles;
import org.parvis.cases.dossier.RequestWords;
import org.parvis.cases.dossier.Story;
import org.parvis.catalogue.spi.ForecastWords;
import org.parvis.ds.Choice;
import org.parvis.ds.ClockKey;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.Status;
import org.parvis.ds.Stone;
import org.parvis.ds.SummaryRow;
import org.parvis.platform.words.TypedDay;

/** A case file as the agents of its body see it: answers, story, clock and decision. */
record TeamFilePage(
        Heading heading,
        List<RequestWords.Answer> answers,
        List<AttachedFiles.Attached> attachments,
        Story story,
        TeamTalk.Rows talk,
        @Nullable ClockView clock,
        Possible possible,
        @Nullable Extension extension,
        @Nullable ThirdParty thirdParty,
        @Nullable Fee fee,
        Decision decision,
        List<Choice> colleagues,
        TeamTyped typed,
        List<String> changed,
        @Nullable String notice,
        List<AppliedRule> rules,
        @Nullable String held,
        @Nullable Untold untold,
        @Nullable Reminder reminder,
        Ways ways) {

    /** The person does not know of the file yet: until when, and by which article. */
    record Untold(String until, String basis) {}

    /**
     * Who asks for what, and in whose hands it is.
     *
     * @param said what its answers are: a request, or what the body noted when nobody asked
     * @param seen number of the latest act, which every form sends back
     */
    record Heading(
            String reference,
            String title,
            Status step,
            String requester,
            String service,
            String assignee,
            String received,
            String said,
            boolean mine,
            int seen) {}

    record ClockView(
            List<Stone> stones,
            @Nullable String figure,
            boolean answered,
            String unit,
            String label,
            List<ClockKey> keys,
            String due,
            DataTable ledger,
            List<String> others,
            @Nullable ForecastWords forecast) {}

    /**
     * When somebody of the body wants to look at the file again; none once it is closed.
     *
     * @param standing the day and what for, in words; none when there is no reminder
     * @param day as it was typed
     */
    record Reminder(@Nullable String standing, TypedDay day, String set, String clear) {}

    /** Which acts the state of the file allows. */
    record Possible(boolean ask, boolean comments, boolean prepare, boolean close) {}

    record Extension(
            int days,
            String until,
            List<Choice> grounds,
            String citation,
            @Nullable String refused) {}

    record ThirdParty(String applies, String until, int days, String citation) {}

    record Fee(String text, String citation) {}

    /**
     * @param prepared who prepared what stands there, if anybody
     * @param standing what the decision is worth today, when that is not simply what it says
     * @param back who sent the draft back, and why
     */
    record Decision(
            List<Choice> outcomes,
            List<Choice> provisions,
            List<SummaryRow> texts,
            String outcome,
            String reasons,
            List<String> chosen,
            boolean mayDecide,
            @Nullable String prepared,
            @Nullable String taken,
            @Nullable String standing,
            @Nullable String back,
            List<Sent> sent,
            List<Fair> fair) {}

    /**
     * A letter that left the file.
     *
     * @param letters where it is opened, in each of its languages
     * @param code by which anybody verifies it
     * @param proof by which door it was told, and what became of that
     */
    record Sent(String what, String signed, List<Link> letters, String code, List<String> proof) {}

    /** What the law wants before an unfavourable decision, and where it stands. */
    record Fair(String label, Status status) {}

    /**
     * Addresses of the page and of its acts.
     *
     * @param modules pages that modules have for it
     * @param again where nothing is done, for whoever presses Enter and no button
     */
    record Ways(
            String queue,
            String say,
            String take,
            String assign,
            String extend,
            String thirdParty,
            String comments,
            String fee,
            String prepare,
            String close,
            String decision,
            String review,
            String keeping,
            String similar,
            String merge,
            String after,
            String tell,
            String again,
            @Nullable String ownMotion,
            List<Link> modules) {}
}
