package limen.web;

import java.net.InetAddress;
import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;

/// Tomcat on the loopback address: a virtual thread per request, small requests only, no file on disk.
final class LoopbackServer extends TomcatServletWebServerFactory {
    /// Far beyond any list of medicines, far below what would fill the memory.
    static final int MOST_FORM_BYTES = 65_536;

    private static final int PATIENCE_MILLIS = 20_000;
    /// Of somebody who has not signed in; whoever has stays longer. Strangers are kept out of the memory soon.
    private static final Duration SESSION_ENDS = Duration.ofMinutes(15);

    /// @param sessions whether somebody can be signed in; without, no cookie is set
    /// @param secure whether browsers keep the cookie for encrypted connections alone
    LoopbackServer(int port, boolean sessions, boolean secure) {
        super(port);
        setAddress(InetAddress.getLoopbackAddress());
        setServerHeader("");
        setRegisterDefaultServlet(false);
        var cookie = getSettings().getSession().getCookie();
        cookie.setName(secure ? "__Host-here" : "here");
        cookie.setSecure(secure);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(Cookie.SameSite.STRICT);
        getSettings().getSession().setTimeout(SESSION_ENDS);
        getSettings().getSession().setPersistent(false);
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
            context.setCookies(sessions);
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(UnroutedFaults.class.getName());
            }
        });
    }
}
