package org.parvis.cases.parties;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.parvis.cases.FileScene;
import org.parvis.cases.FileScenes;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseClocks;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.Compartments;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.Parties;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.acts.PersonActs;
import org.parvis.cases.acts.SecretCode;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.kinds.KindRegister;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileContents;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.TermMove;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.mandates.Act;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets modules write in files by the ways that people, members and the program have here. */
@Component
class ModuleActs implements FileActs, FileContents, FileScenes {
    private final KindRegister kinds;
    private final Scenes scenes;
    private final CaseStore store;
    private final Acting acting;
    private final PersonActs people;
    private final CaseClocks clocks;

    ModuleActs(
            KindRegister kinds,
            Scenes scenes,
            CaseStore store,
            Acting acting,
            PersonActs people,
            CaseClocks clocks) {
        this.clocks = clocks;
        this.kinds = kinds;
        this.scenes = scenes;
        this.store = store;
        this.acting = acting;
        this.people = people;
    }

    @Override
    public Outcome<Integer> write(ActKinds own, Who who, CaseFileId file, Payload act) {
        if (!kinds.isOf(own, act.kind())) {
            return Outcome.refused("cases.refused.kind", act.kind().name());
        }
        Outcome<CaseFile> done =
                switch (who) {
                    case Member member -> write(member, file, act);
                    case Person person -> write(scene(person, file), act);
                    case Invited invited -> write(scene(invited), act);
                    case Counsel counsel -> write(scene(counsel, file, Act.COMMUNICATE), act);
                    case Program program -> scenes.job(jobs -> append(jobs, file, act));
                };
        return done.map(CaseFile::lastSeq);
    }

    private Outcome<CaseFile> write(Member member, CaseFileId file, Payload act) {
        CaseWork.Ask ask = new CaseWork.Ask(member.agent(), "", file, member.seen());
        return scenes.in(
                scene(member, file),
                sql -> acting.once(sql, ask, head -> append(sql, head, member, act)));
    }

    private Outcome<CaseFile> append(JdbcClient sql, CaseFile head, Member member, Payload act) {
        int number = Parties.agent(sql, head.id(), member.agent().member());
        return Compartments.may(sql, head.id(), number, act)
                .then(
                        inside ->
                                acting.append(
                                        sql,
                                        head,
                                        new Acting.Act(number, act, clocks.moved(sql, head, act))));
    }

    private Outcome<CaseFile> write(Scene scene, Payload act) {
        return people.act(new Entering(scene, null), (sql, head) -> Outcome.ok(act));
    }

    private Outcome<CaseFile> append(JdbcClient jobs, CaseFileId file, Payload act) {
        return store.lock(jobs, file)
                .map(
                        head ->
                                acting.append(
                                        jobs,
                                        head,
                                        new Acting.Act(
                                                PartyRole.PROGRAM.number(),
                                                act,
                                                clocks.moved(jobs, head, act))))
                .orElseGet(() -> Outcome.refused("cases.refused.unknown"));
    }

    @Override
    public List<Payload> said(ActKinds own, Who who, CaseFileId file) {
        List<StoredAct> acts = reading(who, file, sql -> store.acts(sql, file));
        return StoredAct.said(acts, kind -> kinds.isOf(own, kind));
    }

    @Override
    public List<TermMove.Standing> terms(ActKinds own, Who who, CaseFileId file) {
        return reading(who, file, sql -> store.partyClocks(sql, file)).stream()
                .filter(clock -> kinds.bearsNameOf(own, clock.term()))
                .map(Clock::standing)
                .toList();
    }

    @Override
    public Optional<Contents> of(Who who, CaseFileId file) {
        return reading(
                who,
                file,
                sql ->
                        store.find(sql, file)
                                .flatMap(
                                        head ->
                                                store.request(sql, file)
                                                        .map(asked -> contents(head, asked))));
    }

    private static Contents contents(CaseFile head, ActContent.Received asked) {
        return new Contents(
                head.reference(),
                head.service(),
                head.serviceVersion(),
                head.lang(),
                head.state(),
                head.outcome(),
                asked.title(),
                asked.answers());
    }

    @Override
    public Optional<UUID> person(CaseFileId file) {
        return scenes.readingJob(
                jobs ->
                        jobs.sql(
                                        """
                                        select account from cases.person_files
                                        where home = ? and case_file = ?
                                        """)
                                .param(file.home().id())
                                .param(file.id())
                                .query(UUID.class)
                                .optional());
    }

    private <T> T reading(Who who, CaseFileId file, Function<JdbcClient, T> work) {
        return who instanceof Program
                ? scenes.readingJob(work)
                : scenes.reading(reading(who, file), work);
    }

    @Override
    public Scene reading(Who who, CaseFileId file) {
        return switch (who) {
            case Member member -> scene(member, file);
            case Person person -> scene(person, file);
            case Invited invited -> scene(invited);
            case Counsel counsel -> scene(counsel, file, Act.RECEIVE);
            case Program program ->
                    throw new IllegalArgumentException("The program reads by a job, in no scene");
        };
    }

    @Override
    public Scene acting(Who who, CaseFileId file) {
        return who instanceof Counsel counsel
                ? scene(counsel, file, Act.COMMUNICATE)
                : reading(who, file);
    }

    private static Scene scene(Invited invited) {
        return new FileScene.Invited(invited.reference(), SecretCode.typed(invited.code()).hash());
    }

    private Scene scene(Counsel counsel, CaseFileId file, Act act) {
        return new FileScene.ActingFile(
                counsel.account(), counsel.mandate(), file.id(), act, acting.today());
    }

    private static Scene scene(Member member, CaseFileId file) {
        return member.closed()
                ? new FileScene.FileMember(member.agent(), file)
                : new FileScene.MemberInFile(member.agent(), file);
    }

    private static Scene scene(Person person, CaseFileId file) {
        return new FileScene.PersonFile(person.account(), file.id());
    }
}
