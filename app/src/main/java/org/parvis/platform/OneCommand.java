package org.parvis.platform;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs the one command this program was started for; the exit code says whether all is well. */
@Component
@Profile(OneCommand.PROFILE)
public class OneCommand implements ApplicationRunner, ExitCodeGenerator {
    public static final String PROFILE = "command";

    private final List<Command> commands;
    private final RunSettings run;
    private final ApplicationEventPublisher events;
    private boolean well;

    OneCommand(List<Command> commands, RunSettings run, ApplicationEventPublisher events) {
        this.commands = commands;
        this.run = run;
        this.events = events;
    }

    @Override
    @SuppressWarnings("SystemOut") // the answer of a command goes to whoever typed it
    public void run(ApplicationArguments arguments) {
        List<Command> asked =
                commands.stream().filter(c -> c.name().equals(run.command())).toList();
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("Unknown command " + run.command());
        }
        // told before it begins: what an operator does leaves a trace even when it fails
        events.publishEvent(new CommandAsked(asked.getFirst().name()));
        // Several modules may have a part in one command; the first that is not well ends it.
        well = asked.stream().allMatch(c -> c.run(arguments.getNonOptionArgs(), System.out));
    }

    @Override
    public int getExitCode() {
        return well ? 0 : 1;
    }
}
