package org.parvis.platform;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs the one command this program was started for; the exit code says whether all is well. */
@Component
@Profile(OneCommand.PROFILE)
class OneCommand implements ApplicationRunner, ExitCodeGenerator {
    static final String PROFILE = "command";

    private final List<Command> commands;
    private final RunSettings asked;
    private boolean well;

    OneCommand(List<Command> commands, RunSettings asked) {
        this.commands = commands;
        this.asked = asked;
    }

    @Override
    @SuppressWarnings("SystemOut") // the answer of a command goes to whoever typed it
    public void run(ApplicationArguments arguments) {
        well =
                commands.stream()
                        .filter(command -> command.name().equals(asked.command()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "Unknown command " + asked.command()))
                        .run(arguments.getNonOptionArgs(), System.out);
    }

    @Override
    public int getExitCode() {
        return well ? 0 : 1;
    }
}
