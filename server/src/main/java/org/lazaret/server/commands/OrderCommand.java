package org.lazaret.server.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `lazaret order`: an order on its way from the first commander to the sites, by hand.
@Command(name = "order", description = OrderCommand.WHAT, mixinStandardHelpOptions = true, subcommands = {
    OrderMake.class, OrderShow.class, OrderSign.class, OrderCombine.class, OrderDeliver.class})
public final class OrderCommand implements Callable<Integer> {
    static final String WHAT = "Makes an order to the sites of a zone, shows what it will do, signs it, puts "
        + "signatures together and delivers it.";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() {
        throw Told.wrongly(spec.commandLine().getUsageMessage().strip());
    }
}
