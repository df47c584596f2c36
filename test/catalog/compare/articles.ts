/** An article composed in the shape of 2023: the message stands in the heading and again in a line of its own. */
export const olderArticle = `---
title: Lamp and SIP response codes
ms.date: 3/27/2023
audience: Admin
---

# Lamp and SIP response codes

This article lists what lamps say.

## 569901 504 The lamp on the trunk went out

- Microsoft response code: **569901**
- SIP response code: **504**
- Error message: **The lamp on the trunk went out.**
- Suggested actions:  
  - Switch the lamp on. See [Lamps](/lamps#on)
  - Wait 408 seconds.

## 569901 504 Lamp relay failed; HRESULT=0x80090399 LAMP\\_E\\_DARK

- Microsoft response code: **569901**
- SIP response code: **504**
- Error message: **Lamp relay failed; HRESULT=0x80090399 LAMP_E_DARK**
- Suggested actions:  
  Ask the vendor.

  **Note:** SIP response code 503 is another matter.
`;

/** An article composed in the shape since: one SIP code, no line for the message, other levels and plain codes. */
export const newerArticle = `---
title: SIP 480 and Microsoft response codes
ms.custom:
  - sap:Teams Calling (PSTN)\\Direct Routing
---

# SIP response code 480

> [!NOTE]
> For lamps only.

## 10901 480 No lamp endpoints were found

- Microsoft response code: **10901**
- SIP response code: **480**
- Suggested actions:  
  - Run the following command:

    \`\`\`powershell
    # 10999 480 not a heading
    - SIP response code: **999**
    \`\`\`

### 0 480 Get Outbound Lamp routing - no lamp (Dark)

* Microsoft response code: 0
* SIP response code: 480
* Suggested actions:
  * None.

## More information

- [Lamps](/lamps)
`;
