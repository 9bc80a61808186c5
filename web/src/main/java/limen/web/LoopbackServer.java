package limen.web;

import java.net.InetAddress;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/// Tomcat on the loopback address: a virtual thread per request, small requests only, no session and no
/// file on disk.
final class LoopbackServer extends TomcatServletWebServerFactory {
    /// Far beyond any list of medicines, far below what would fill the memory.
    static final int MOST_FORM_BYTES = 65_536;

    private static final int PATIENCE_MILLIS = 20_000;

    LoopbackServer(int port) {
        super(port);
        setAddress(InetAddress.getLoopbackAddress());
        setServerHeader("");
        setRegisterDefaultServlet(false);
        addConnectorCustomizers(connector -> {
            connector.setMaxPostSize(MOST_FORM_BYTES);
            connector.setMaxParameterCount(100);
            connector.setXpoweredBy(false);
            if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                protocol.setExecutor(new VirtualThreadExecutor("room-"));
                protocol.setConnectionTimeout(PATIENCE_MILLIS);
            }
        });
        addContextCustomizers(context -> {
            context.setCookies(false);
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(UnroutedFaults.class.getName());
            }
        });
    }
}
