package org.parvis.organizations.programs;

import java.util.Optional;
import org.parvis.organizations.GuardedSetting;
import org.parvis.organizations.Members;
import org.parvis.organizations.changes.ChangeRights;
import org.parvis.programs.ProgramApprovers;
import org.springframework.stereotype.Component;

/** The stewards at work who can sign in: one proposes a program, another approves it. */
@Component
class ProgramStewards implements ProgramApprovers {
    private final ChangeRights rights;
    private final Members members;

    ProgramStewards(ChangeRights rights, Members members) {
        this.rights = rights;
        this.members = members;
    }

    @Override
    public boolean areTwo() {
        return rights.having(GuardedSetting.PROGRAM).stream()
                        .map(steward -> members.accountOf(steward.id()))
                        .flatMap(Optional::stream)
                        .distinct()
                        .limit(2)
                        .count()
                == 2;
    }
}
