package org.lazaret.server.wiring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.core.world.Secrets;
import org.lazaret.server.restoring.Restoring;
import org.lazaret.server.second.Keeper;
import org.lazaret.server.second.Keepers;
import org.lazaret.server.signin.Doors;
import org.lazaret.server.signin.PlugController;
import org.lazaret.server.signin.TapDoor;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The web server of a node.
public final class NodeServer implements AutoCloseable {
    private static final List<String> SETTINGS = List.of("server.shutdown=graceful",
        "spring.lifecycle.timeout-per-shutdown-phase=5s", "spring.threads.virtual.enabled=true",
        "spring.servlet.multipart.enabled=false", "spring.web.resources.add-mappings=false",
        "spring.mvc.publish-request-handled-events=false",
        "server.error.include-stacktrace=never", "server.tomcat.max-http-form-post-size=64KB",
        "server.tomcat.max-parameter-count=200", "server.tomcat.max-keep-alive-requests=-1",
        "server.max-http-request-header-size=16KB", "logging.level.root=WARN");

    private final ConfigurableApplicationContext context;

    private NodeServer(ConfigurableApplicationContext context) { this.context = context; }

    /// Returns when the node answers.
    ///
    /// @throws PortInUseException when another program listens there
    public static NodeServer start(List<Served> sites, Doors doors, Listening listening) {
        return start(Wiring.class, listening, context -> bring(sites, doors, context));
    }

    /// One that does nothing but lead through a restoring.
    static NodeServer leading(Porch porch, Restoring restoring, Listening listening) {
        return start(RestoreWiring.class, listening, context -> {
            context.registerBean("porch", Porch.class, () -> porch);
            context.registerBean("restoring", Restoring.class, () -> restoring);
        });
    }

    private static NodeServer start(Class<?> wiring, Listening listening, Consumer<GenericApplicationContext> bring) {
        var application = new SpringApplicationBuilder(wiring).web(WebApplicationType.SERVLET).logStartupInfo(
            false).registerShutdownHook(false).initializers(
                context -> bring.accept(
                    (GenericApplicationContext) context));
        application.application().setBannerMode(Banner.Mode.OFF);
        try {
            return new NodeServer(application.run(settings(listening)));
        } catch (ApplicationContextException failed) {
            if (failed.getCause() instanceof PortInUseException taken) throw taken;
            throw failed;
        }
    }

    /// As arguments: nothing the machine or its environment says goes above those.
    private static String[] settings(Listening listening) {
        var where = Stream.of("server.port=" + listening.port(), "server.address=" + listening.address());
        var tls = listening.tls().stream().flatMap(folder -> Stream.of(
            "server.ssl.certificate=" + folder.resolve("certificate.pem").toUri(),
            "server.ssl.certificate-private-key=" + folder.resolve("key.pem").toUri(),
            "server.ssl.enabled-protocols=TLSv1.3,TLSv1.2"));
        return Stream.of(SETTINGS.stream(), where, tls).flatMap(each -> each).map(setting -> "--" + setting).toArray(
            String[]::new);
    }

    public int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    /// Every route that it answers, as `roles.txt` names them.
    List<String> routes() {
        var mappings = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mappings.getHandlerMethods().keySet().stream().flatMap(NodeServer::routes).sorted().toList();
    }

    private static Stream<String> routes(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        return mapping.getPatternValues().stream().flatMap(
            path -> (methods.isEmpty() ? List.of("*") : methods).stream().map(method -> method + " " + path));
    }

    @Override public void close() { SpringApplication.exit(context); }

    private static void bring(List<Served> sites, Doors doors, GenericApplicationContext context) {
        context.registerBean("secrets", Secrets.class, OsSecrets::new);
        if (doors.taps()) context.registerBean("tap door", TapDoor.class);
        doors.plug().ifPresent(
            plug -> context.registerBean("plug", PlugController.class, () -> new PlugController(plug)));
        context.registerBean("keepers", Keepers.class, () -> keepers(sites));
        sites.forEach(site -> context.registerBean("site " + site.host(), Served.class, () -> site));
    }

    private static Keepers keepers(List<Served> sites) {
        var keepers = new LinkedHashMap<String, Keeper>();
        sites.forEach(site -> site.keeper().ifPresent(keeper -> keepers.put(site.host(), keeper)));
        return new Keepers(keepers);
    }
}
