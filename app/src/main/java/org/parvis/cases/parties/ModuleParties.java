package org.parvis.cases.parties;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.PartyAct;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.kinds.KindRegister;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.FileParties;
import org.parvis.cases.spi.Payload;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings parties into files for modules: the row, what lets them in, and the act that says it. */
@Component
class ModuleParties implements FileParties {
    private final Scenes scenes;
    private final KindRegister kinds;
    private final CaseStore store;
    private final Acting acting;
    private final Members members;

    ModuleParties(
            Scenes scenes, KindRegister kinds, CaseStore store, Acting acting, Members members) {
        this.members = members;
        this.scenes = scenes;
        this.kinds = kinds;
        this.store = store;
        this.acting = acting;
    }

    @Override
    public Outcome<Joined> join(ActKinds own, CaseFileId file, NewParty party) {
        return in(file, (jobs, head) -> joined(jobs, own, head, party));
    }

    private Outcome<Joined> joined(JdbcClient jobs, ActKinds own, CaseFile head, NewParty party) {
        if (!kinds.bearsNameOf(own, party.role())) {
            return Outcome.refused("cases.refused.role", party.role());
        }
        if (stands(jobs, head.id(), party)) {
            return Outcome.refused("cases.refused.partyTwice", head.reference());
        }
        int number = PartyTable.insert(jobs, head.id(), party, acting.now());
        Payload act = new PartyAct.PartyJoined(number, party.role(), party.side());
        return write(jobs, head, act).map(after -> PartyTable.admit(jobs, after, party, number));
    }

    /**
     * One account or member stands once in a file, whoever's it is; and nobody as a person whose
     * file it is or beside them, and as a member of the body too.
     */
    private boolean stands(JdbcClient jobs, CaseFileId file, NewParty party) {
        return PartyTable.stands(jobs, file, accounts(party), duties(party));
    }

    private UUID[] accounts(NewParty party) {
        UUID member = party.member();
        return Stream.concat(
                        Stream.ofNullable(party.account()),
                        Stream.ofNullable(member).flatMap(m -> members.accountOf(m).stream()))
                .toArray(UUID[]::new);
    }

    private UUID[] duties(NewParty party) {
        UUID account = party.account();
        return Stream.concat(
                        Stream.ofNullable(party.member()),
                        Stream.ofNullable(account)
                                .flatMap(a -> members.heldBy(a, acting.today()).stream())
                                .map(Member::id))
                .toArray(UUID[]::new);
    }

    @Override
    public Outcome<Integer> leave(ActKinds own, CaseFileId file, int number) {
        return in(
                file,
                (jobs, head) ->
                        standing(jobs, own, file, number)
                                ? left(jobs, head, number)
                                : Outcome.refused("cases.refused.party", number));
    }

    private boolean standing(JdbcClient jobs, ActKinds own, CaseFileId file, int number) {
        return of(jobs, own, file).stream()
                .anyMatch(party -> party.number() == number && party.here());
    }

    private Outcome<Integer> left(JdbcClient jobs, CaseFile head, int number) {
        PartyTable.leave(jobs, head.id(), number, acting.now());
        return write(jobs, head, new PartyAct.PartyLeft(number)).map(after -> number);
    }

    @Override
    public List<Party> of(ActKinds own, CaseFileId file) {
        return scenes.readingJob(jobs -> of(jobs, own, file));
    }

    private List<Party> of(JdbcClient jobs, ActKinds own, CaseFileId file) {
        return jobs
                .sql(
                        """
                        select number, role, side, until is null as here from cases.parties
                        where home = ? and case_file = ? order by number
                        """)
                .param(file.home().id())
                .param(file.id())
                .query(
                        (row, n) ->
                                new Party(
                                        row.getInt("number"),
                                        row.getString("role"),
                                        row.getString("side"),
                                        row.getBoolean("here")))
                .list()
                .stream()
                .filter(party -> kinds.bearsNameOf(own, party.role()))
                .toList();
    }

    private <T> Outcome<T> in(CaseFileId file, BiFunction<JdbcClient, CaseFile, Outcome<T>> work) {
        return scenes.job(
                jobs -> {
                    Optional<CaseFile> head = store.lock(jobs, file);
                    return head.isEmpty()
                            ? Outcome.refused("cases.refused.unknown")
                            : work.apply(jobs, head.get());
                });
    }

    private Outcome<CaseFile> write(JdbcClient jobs, CaseFile head, Payload act) {
        return acting.append(jobs, head, Acting.Act.of(PartyRole.PROGRAM.number(), act));
    }
}
