package io.ringbook.app;

import picocli.CommandLine.IVersionProvider;

/**
 * The version as the manifest of the jar states it.
 */
public final class ManifestVersion implements IVersionProvider
{
    @Override
    public String[] getVersion()
    {
        final String version = ManifestVersion.class.getPackage().getImplementationVersion();
        return new String[] {
            "ringbook " + (null == version ? "(unpackaged)" : version),
            "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vm.name") + ")"
        };
    }
}
