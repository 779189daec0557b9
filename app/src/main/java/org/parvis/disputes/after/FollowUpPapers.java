package org.parvis.disputes.after;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.KeptAct;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** What those who sat at a table may take away, once it is over. */
@Component
class FollowUpPapers {
    private final TribunalPackage tribunal;

    FollowUpPapers(TribunalPackage tribunal) {
        this.tribunal = tribunal;
    }

    List<FollowUpPage.Paper> of(KeptWords.Place place, Words w) {
        String reference = place.table().reference();
        List<FollowUpPage.Paper> papers = new ArrayList<>();
        place.table()
                .dispute()
                .agreed()
                .map(DisputeAct.Agreed::on)
                .ifPresent(
                        on ->
                                papers.add(
                                        new FollowUpPage.Paper(
                                                DisputePaths.agreement(reference, w),
                                                w.say("disputes.agreement.open"),
                                                w.say("disputes.after.agreement", w.date(on)))));
        papers.add(
                new FollowUpPage.Paper(
                        DisputePaths.participation(reference, w),
                        w.say("disputes.participation.open"),
                        w.say("disputes.participation.for")));
        papers.addAll(forTribunal(place, w));
        destroyed(place.table().dispute().destroyed(), w)
                .map(
                        it ->
                                new FollowUpPage.Paper(
                                        DisputePaths.destruction(reference, w),
                                        w.say("disputes.destruction.open"),
                                        it))
                .ifPresent(papers::add);
        return papers;
    }

    private List<FollowUpPage.Paper> forTribunal(KeptWords.Place place, Words w) {
        String reference = place.table().reference();
        List<FollowUpPage.Paper> papers = new ArrayList<>();
        if (tribunal.prepares(place)) {
            papers.add(
                    new FollowUpPage.Paper(
                            DisputePaths.smallClaim(reference, w),
                            w.say("disputes.court.open"),
                            w.say("disputes.court.for")));
        }
        if (TribunalPackage.offered(place)) {
            papers.add(
                    new FollowUpPage.Paper(
                            DisputePaths.tribunal(reference, w),
                            w.say("disputes.tribunal.open"),
                            w.say("disputes.tribunal.for")));
        }
        return papers;
    }

    private static Optional<String> destroyed(List<KeptAct.TalkDestroyed> each, Words w) {
        int messages = each.stream().mapToInt(KeptAct.TalkDestroyed::messages).sum();
        return each.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        w.say(
                                "disputes.destroyed.on",
                                w.say("disputes.destroyed.many", messages),
                                w.dateTime(each.getLast().at())));
    }
}
