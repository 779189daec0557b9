package org.parvis.cases.notices;

import java.util.List;
import org.parvis.audit.Reasons;
import org.parvis.cases.FileNotices;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/**
 * Tells the person of a protected file, at once, that a member of the body opened it; on paper when
 * they gave no e-mail address. The message names the member, whose name is public, and says nothing
 * of the file.
 */
@Component
public class GlassNotice {
    private final Scenes scenes;
    private final Offices offices;
    private final FileNotices notices;
    private final Settings settings;

    GlassNotice(Scenes scenes, Offices offices, FileNotices notices, Settings settings) {
        this.scenes = scenes;
        this.offices = offices;
        this.notices = notices;
        this.settings = settings;
    }

    /** Written before the file opens: an opening without its notice cannot happen. */
    public void send(CaseFileId file, String reference, Actor.Agent agent, Reasons.Given given) {
        FileNotices.Notice notice =
                new FileNotices.Notice(
                        "glass", "glass:" + given.id(), w -> said(reference, agent, given, w));
        scenes.job(jobs -> notices.tell(jobs, file, notice));
    }

    private FileNotices.Said said(
            String reference, Actor.Agent agent, Reasons.Given given, Words w) {
        String who = offices.nameOf(agent.member());
        String when = w.dateTime(given.at());
        return new FileNotices.Said(
                w.say("cases.mail.glass.subject", reference),
                w.say(
                        "cases.mail.glass.text",
                        reference,
                        who,
                        when,
                        settings.publicUrl() + PersonPaths.file(reference, w)),
                List.of(
                        w.say("cases.letter.glass.what", reference, who, when),
                        w.say("cases.letter.glass.why", given.words()),
                        w.say("cases.letter.glass.ask")));
    }
}
